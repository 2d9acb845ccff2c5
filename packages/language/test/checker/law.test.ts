// The law of recovery: a program from which any one token is missing is told about once, not all over the place.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check, type ParsedFile, parseFile, type SourceReader, tokenise } from '../../src/index.ts';

const folder = new URL('../../../../examples/acme-cloud/', import.meta.url);
const sources = readdirSync(folder)
  .filter(name => name.endsWith('.funnel'))
  .map(path => ({ path, text: readFileSync(new URL(path, folder), 'utf8') }));
const lists = new Map(
  readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .map(path => [path, readFileSync(new URL(path, folder), 'utf8')]),
);
const reader: SourceReader = {
  read: path => (lists.has(path) ? { text: lists.get(path)! } : { problem: 'missing' }),
};
const whole = sources.map(({ path, text }) => parseFile(path, text));

interface Cut {
  readonly what: string;
  readonly codes: readonly string[];
  readonly lost: number;
}

const declared = (file: ParsedFile) => file.declarations.filter(({ node }) => node !== null).length;

/** What is told of the program without each single token of it. */
function* cuts(): Generator<Cut> {
  for (const [index, { path, text }] of sources.entries()) {
    for (const token of tokenise(text)) {
      if (token.kind === 'comment' || token.kind === 'doc') continue;
      const cut = parseFile(path, text.slice(0, token.start) + text.slice(token.end));
      const { diagnostics } = check(whole.with(index, cut), reader);
      const codes = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
      const line = text.slice(0, token.start).split('\n').length;
      yield { what: `${path}:${line} without ${token.text}`, codes, lost: declared(whole[index]!) - declared(cut) };
    }
  }
}

test('the tour has no errors', () => {
  expect(check(whole, reader).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('of the wrong files 85 in a hundred have one error, none has more than eight, and at most two declarations are lost', () => {
  const wrong = [...cuts()].filter(({ codes }) => codes.length > 0);
  const single = wrong.filter(({ codes }) => codes.length === 1);
  const others = wrong
    .filter(({ codes }) => codes.length !== 1)
    .map(({ what, codes }) => `${what}: ${codes.join(', ')}`);
  expect(wrong.length).toBeGreaterThan(400);
  expect(single.length / wrong.length, others.join('\n')).toBeGreaterThanOrEqual(0.85);
  expect(Math.max(...wrong.map(({ codes }) => codes.length)), others.join('\n')).toBeLessThanOrEqual(8);
  expect(Math.max(...wrong.map(({ lost }) => lost))).toBeLessThanOrEqual(2);
});

test('no prefix of the tour makes the checker throw', () => {
  const text = sources.map(source => source.text).join('\n');
  for (let end = 0; end < text.length; end += 29) {
    expect(() => check([parseFile('tour.funnel', text.slice(0, end))], reader)).not.toThrow();
  }
});
