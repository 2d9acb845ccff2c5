// Reading Markdown, comparing subsets, and writing blocks back.
import { describe, expect, it } from 'vitest';
import { expectedCodes, without } from '../src/fixtures/expected-codes.ts';
import { rewrite } from '../src/fixtures/rewrite.ts';
import { applyEdits, at, differences, readDocument } from '../src/index.ts';

const text = [
  '# Title',
  '',
  '```funnel alone file=a.funnel',
  'lead {',
  '}',
  '```',
  '',
  '## Second',
  '````text',
  '```',
  '````',
  '',
].join('\n');

describe('readDocument', () => {
  const document = readDocument('a.md', text);

  it('finds sections and blocks with their lines', () => {
    expect(document.sections.map(each => [each.title, each.level, each.line])).toEqual([
      ['', 0, 1],
      ['Title', 1, 1],
      ['Second', 2, 8],
    ]);
    expect(document.sections[1]!.fences[0]).toEqual({
      language: 'funnel',
      flags: ['alone'],
      file: 'a.funnel',
      text: 'lead {\n}\n',
      line: 3,
      endLine: 6,
    });
  });

  it('closes a block only with as many backticks', () => {
    expect(document.sections[2]!.fences[0]!.text).toBe('```\n');
  });

  it('writes a block back in its place, and nothing else', () => {
    const [fence] = document.sections[1]!.fences;
    const edited = applyEdits(document, [{ fence: fence!, text: 'one\n' }]);
    expect(edited).toBe(text.replace('lead {\n}', 'one'));
    expect(applyEdits(document, [{ fence: fence!, text: fence!.text }])).toBe(text);
  });
});

describe('differences', () => {
  const actual = { scores: { fit: { value: 3, shares: [{ points: 1 }, { points: 2 }] } }, 'a.b': 1 };

  it('compares only what is listed', () => {
    expect(differences({ 'scores.fit.value': 3, 'scores.fit': { shares: [{}, { points: 2 }] } }, actual)).toEqual([]);
  });

  it('says the path, what was expected and what there is', () => {
    expect(differences({ 'scores.fit': { value: 4 } }, actual)).toEqual([
      { path: 'scores.fit.value', expected: 4, actual: 3 },
    ]);
  });

  it('compares lists element by element, and their length', () => {
    expect(differences({ 'scores.fit.shares': [{ points: 1 }] }, actual)).toHaveLength(1);
    expect(differences({ 'scores.fit.shares': [{ points: 1 }, { points: 3 }] }, actual)).toHaveLength(1);
  });

  it('misses what is not there', () => {
    expect(differences({ 'scores.other.value': 0 }, actual)).toEqual([
      { path: 'scores.other.value', expected: 0, actual: undefined },
    ]);
    expect(differences({ 'scores.fit.shares.7': null }, actual)).toHaveLength(1);
  });

  it('takes a key with a dot as it stands, if there is one', () => {
    expect(at(actual, 'a.b')).toBe(1);
  });
});

describe('rewrite', () => {
  it('puts in what is, and keeps which paths are listed', () => {
    const actual = { scores: { fit: { value: 5, lowest: 1 } }, list: ['x', 'y'], none: null };
    expect(rewrite('scores.fit.value: 3\nlist: [ x ]\nnone: old\n', actual)).toBe(
      'scores.fit.value: 5\nlist: [ x, y ]\nnone: null\n',
    );
  });
});

describe('expected codes', () => {
  const file = 'segment a when x // error: one, two\n// nothing\nsegment b when y // warning: three\n';

  it('are read from trailing comments', () => {
    expect(expectedCodes('a', file).map(each => `${each.line} ${each.severity} ${each.code}`)).toEqual([
      '1 error one',
      '1 error two',
      '3 warning three',
    ]);
  });

  it('pair off one by one', () => {
    const [one] = expectedCodes('a', file);
    expect(without([one!, one!], [one!])).toEqual([one]);
  });
});
