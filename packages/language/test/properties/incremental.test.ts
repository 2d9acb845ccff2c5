// After any edit, parsing with the previous result gives what parsing anew gives, and keeps what the edit did not touch.
import { type ParsedFile, parseFile } from '@funnel/language';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs, tour } from './tour.ts';

interface Edit {
  readonly start: number;
  readonly length: number;
  readonly text: string;
}

const pieces = [
  '',
  ' ',
  '\n',
  '}',
  '{',
  '(',
  ')',
  '"',
  '//',
  '/*',
  '*/',
  '///x\n',
  'score s from 0 to 9 {\n',
  'list l = "a"\n',
  '\t',
  '\nactivity a\n',
  'lifecycle {\n  stage a\n  move a ',
  ' => b\n',
  'open monday 9:00 am to ',
  '  work by x\n',
  '–',
];
const inserted = fc.oneof(fc.constantFrom(...pieces, ...tour.split(/\s+/)), fc.string({ maxLength: 4 }));
const edit: fc.Arbitrary<Edit> = fc.record({
  start: fc.nat(tour.length),
  length: fc.oneof({ weight: 3, arbitrary: fc.nat(6) }, { weight: 1, arbitrary: fc.nat(400) }),
  text: inserted,
});

const apply = (text: string, { start, length, text: by }: Edit): string =>
  text.slice(0, start) + by + text.slice(start + length);

/** Entries that the edit cannot have changed: it lies outside of their text, and a fresh parse makes the same of them. */
function lostIdentities(before: ParsedFile, after: ParsedFile, { start, length, text }: Edit): string[] {
  const by = text.length - length;
  const old = new Map(before.declarations.map(declaration => [declaration.start, declaration]));
  return after.declarations.flatMap(declaration => {
    const untouched = declaration.end <= start ? 0 : declaration.start >= start + text.length ? by : null;
    const same = untouched === null ? undefined : old.get(declaration.start - untouched);
    if (same === undefined || same.node === null || same.end !== declaration.end - (untouched ?? 0)) return [];
    const equal = JSON.stringify(same.node) === JSON.stringify(declaration.node);
    return equal && same.node !== declaration.node ? [`declaration at ${declaration.start}`] : [];
  });
}

test('an edited file parses as if it were new', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), edits => {
      let file = parseFile('rules.funnel', tour);
      for (const one of edits) {
        const text = apply(file.text, one);
        const after = parseFile('rules.funnel', text, file);
        expect(after).toEqual(parseFile('rules.funnel', text));
        expect(lostIdentities(file, after, one)).toEqual([]);
        file = after;
      }
    }),
    { numRuns: runs(150) },
  );
});

test('an edit inside of one declaration leaves all others the same objects', () => {
  const before = parseFile('rules.funnel', tour);
  const at = tour.indexOf('add 40');
  const after = parseFile('rules.funnel', `${tour.slice(0, at)}add 4000${tour.slice(at + 6)}`, before);
  const changed = after.declarations.filter(({ node }, index) => node !== before.declarations[index]?.node);
  expect(changed.map(({ node }) => node?.kind)).toEqual(['score']);
  expect(after.declarations.at(-1)!.start).toBe(before.declarations.at(-1)!.start + 2);
});

test('a text without changes is the same file', () => {
  const before = parseFile('rules.funnel', tour);
  expect(parseFile('rules.funnel', tour, before)).toBe(before);
});

test('a doc comment behind a declaration stays lost when only what follows is read again', () => {
  const textWith = (last: string): string => `list a = "x" /// lost\nlist b =\n  "y",\n  "${last}"\n`;
  const before = parseFile('rules.funnel', textWith('z'));
  const fresh = parseFile('rules.funnel', textWith('zz'));
  expect(fresh.declarations.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code))).toEqual(['doc-lost']);
  expect(parseFile('rules.funnel', textWith('zz'), before)).toEqual(fresh);
});

test.each([
  ['a sign in the middle of a line', (last: string) => `list a = "x" • list b =\n  "y",\n  "z",\n  "${last}"\n`],
  ['a parenthesis that is open before', (last: string) => `segment a when (b\n\nsegment c when d\n\n\n; ${last}\n`],
  ['a parenthesis before the first declaration', (last: string) => `${last}}\nlead\n\nlead\n\n; } x }\n\nscore s {\n`],
])('what is read again is read as before: %s', (_name, textWith) => {
  for (const [one, other] of [
    ['v', 'vv'],
    ['', '('],
  ] as const) {
    const before = parseFile('rules.funnel', textWith(one));
    expect(parseFile('rules.funnel', textWith(other), before)).toEqual(parseFile('rules.funnel', textWith(other)));
  }
});
