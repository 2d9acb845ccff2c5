// Where a text stops being JSON.
import { decodeRecord } from '@funnel/bundle';
import fc from 'fast-check';
import { expect, test } from 'vitest';

function offsetOf(text: string): number | null {
  const result = decodeRecord(text);
  return 'problem' in result && result.problem.code === 'not-json' ? result.problem.data.offset : null;
}

test.each([
  ['', 0],
  ['  ', 2],
  ['{"a": }', 6],
  ['{"a" 1}', 5],
  ['{"a":1,}', 7],
  ['{a:1}', 1],
  ['[1,]', 3],
  ['[1 2]', 3],
  ['[1', 2],
  ['{"a":[]', 7],
  ['01', 0],
  ['1 2', 2],
  ['{"a":"b', 5],
  ['["\\x"]', 1],
  ['{"a":{}}}', 8],
  ['nul', 0],
])('%s stops at %i', (text, offset) => {
  expect(offsetOf(text)).toBe(offset);
});

test('every cut of a document stops at its end or at the token cut in two', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (text, at) => {
      const cut = text.slice(0, at % text.length);
      const offset = offsetOf(cut);
      return offset === null || offset <= cut.length;
    }),
  );
});
