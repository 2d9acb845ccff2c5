// Of very many findings the first ones are told, and never so that an error is lost.
import { expect, test } from 'vitest';
import { parseDiagnostics, parseFile } from '../../src/index.ts';

const MOST = 10_000;
const line = (index: number) => `segment s${index} when size ≥ 4`;
const lines = (count: number) => Array.from({ length: count }, (_, index) => line(index)).join('\n');

test('as many as anybody reads are told, and the last says where there are more', () => {
  const found = parseDiagnostics(parseFile('r.funnel', lines(MOST + 5)));
  expect(found).toHaveLength(MOST);
  expect(found.at(-1)!.related).toEqual([
    expect.objectContaining({ note: 'more-follow', span: expect.objectContaining({ start: expect.any(Number) }) }),
  ]);
  expect(found.slice(0, -1).every(({ related }) => related.length === 0)).toBe(true);
});

test('no more is said where there is no more', () => {
  const found = parseDiagnostics(parseFile('r.funnel', lines(MOST)));
  expect(found).toHaveLength(MOST);
  expect(found.at(-1)!.related).toEqual([]);
});

test('an error behind ten thousand remarks is told', () => {
  const remarks = Array.from({ length: MOST + 5 }, (_, index) => `list\u00a0l${index} = "a"`).join('\n');
  const found = parseDiagnostics(parseFile('r.funnel', `${remarks}\n${line(0)}`));
  expect(found).toHaveLength(MOST + 1);
  expect(found.map(({ severity }) => severity).indexOf('error')).toBe(MOST);
});
