// What other languages and word processors put into a text: read as it was meant, and mended by safe fixes.
import { parseFile } from '@funnel/language';
import { expect, test } from 'vitest';
import { bare, findings, problems } from './source.ts';

/** The text after all safe fixes. */
function mended(text: string): string {
  const edits = problems(text).flatMap(({ fixes }) => fixes.filter(({ safe }) => safe).flatMap(fix => fix.edits));
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((result, edit) => result.slice(0, edit.span.start) + edit.text + result.slice(edit.span.end), text);
}

const tree = (text: string): unknown =>
  bare(parseFile('rules.funnel', text).declarations.flatMap(({ node }) => node ?? []));

test.each([
  ['segment s when a == 1', 'foreign-operator', 'segment s when a = 1'],
  ['segment s when a => 1', 'foreign-operator', 'segment s when a >= 1'],
  ['segment s when a =< 1', 'foreign-operator', 'segment s when a <= 1'],
  ['segment s when a <> 1', 'foreign-operator', 'segment s when a != 1'],
  ['segment s when a && b', 'foreign-operator', 'segment s when a and b'],
  ['segment s when a||b', 'foreign-operator', 'segment s when a or b'],
  ['segment s when !a', 'foreign-operator', 'segment s when not a'],
  ['segment s when a is “b c”', 'curly-quotes', 'segment s when a is "b c"'],
  ['segment s when a is „b c“', 'curly-quotes', 'segment s when a is "b c"'],
  ["segment s when a is 'b c'", 'single-quotes', 'segment s when a is "b c"'],
  ['segment s when a is "b\\qc"', 'escape-unknown', 'segment s when a is "b\\\\qc"'],
  ['segment s when d > 2026-1-5', 'date-form', 'segment s when d > 2026-01-05'],
  ['segment s when a is b;', 'stray-character', 'segment s when a is b'],
  ['# note\nsegment s when a', 'foreign-comment', '// note\nsegment s when a'],
  ['segment s\u00a0when a', 'odd-blank', 'segment s when a'],
  ['segment s\twhen\ta', 'tab-character', 'segment s  when  a'],
])('%s', (text, code, right) => {
  expect(problems(text).map(found => found.code)).toEqual([code]);
  expect(mended(text)).toBe(right);
  expect(findings(right)).toEqual([]);
  if (!['escape-unknown', 'date-form'].includes(code)) expect(tree(text)).toEqual(tree(right));
});

test.each([
  ['segment s when a is "b', 'text-not-closed'],
  ['segment s "S when a is b\nsegment t when c', 'text-not-closed'],
  ['/* note */ segment s when a', 'foreign-comment'],
  ['segment s when d > 2026-12-25T09:00', 'instant-without-zone'],
  ['segment s when a @ is b', 'stray-character'],
  ['@', 'stray-character'],
])('%s is told once', (text, code) => {
  expect(problems(text).map(found => found.code)).toEqual([code]);
});

test('escapes are resolved', () => {
  expect(tree('list l = "a\\"b\\\\c\\nd\\te"')).toMatchObject([{ values: [{ value: 'a"b\\c\nd\te' }] }]);
});

test('a byte order mark and carriage returns are blanks', () => {
  expect(tree('\ufefflead {\r\n  a text\r\n}\r\n')).toEqual(tree('lead {\n  a text\n}\n'));
});

test('a lexical error hides what it explains on its line, and nothing else', () => {
  const codes = (text: string): string[] => problems(text).map(({ code }) => code);
  expect(codes('gate g {\n  require a @\n  require b == 1\n  require c >=\n}')).toEqual([
    'stray-character',
    'foreign-operator',
    'part-missing',
  ]);
  expect(codes('gate g {\n  require @\n}')).toEqual(['stray-character']);
});
