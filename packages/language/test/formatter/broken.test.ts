// What has errors of syntax is left as it is; what stands around it is formatted.
import { format, parseFile } from '@funnel/language';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs, tour } from '../properties/tour.ts';
import { formatted, lines } from './formatted.ts';

test('declarations with errors are left byte for byte', () => {
  const wrong = 'score  s from 0 to {\n    add 5   when x\n  }';
  expect(formatted(`activity   a\n${wrong} // why\n\n\nactivity  b`)).toBe(
    lines('activity a', `${wrong} // why`, '', 'activity b'),
  );
  const result = format(`activity   a\n${wrong}`);
  expect(result.left).toEqual([{ start: 13, end: 13 + wrong.length }]);
});

test('so are errors of single characters, and comments of other languages', () => {
  expect(formatted('list  l = “a”\nlist  m = "a"')).toBe(lines('list  l = “a”', 'list m = "a"'));
  expect(formatted('# about\nlist  m = "a"')).toBe(lines('# about', 'list m = "a"'));
});

test('tabs and odd blanks are no errors, and go', () => {
  expect(formatted('list\tl =\u00a0"a"')).toBe('list l = "a"\n');
});

test('names and types are not asked about', () => {
  expect(formatted('segment  s when nothing_like_it  is 3')).toBe('segment s when nothing_like_it is 3\n');
});

test('a parsed file is formatted as its text is', () => {
  const text = 'list  l = "a"';
  expect(format(parseFile('a.funnel', text))).toEqual(format(text));
});

test('a text with random damage is formatted to what is settled, or refused', { timeout: 600_000 }, () => {
  const damage = fc.record({
    at: fc.nat(tour.length),
    length: fc.nat(12),
    text: fc.constantFrom('', '{', '}', '(', ')', '"', '//x\n', '/*', ' and', '\n', ',', '==', 'score', '///d\n'),
  });
  let settled = 0;
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), all => {
      const text = all.reduce((now, { at, length, text: by }) => now.slice(0, at) + by + now.slice(at + length), tour);
      const once = format(text);
      if (once.kind === 'refused') expect(once.left).not.toEqual([]);
      else {
        settled += 1;
        expect(formatted(once.text)).toBe(once.text);
      }
    }),
    { numRuns: runs(200) },
  );
  expect(settled).toBeGreaterThan(runs(200) * 0.9);
});
