// Half of a slip is no reason to fail either: everything that is on its way to a broken program can be read, checked and formatted.
import { check, format, parseFile } from '@funnel/language';
import { expect, test } from 'vitest';
import { slips } from './support/slip.ts';

const reader = { read: () => ({ problem: 'missing' as const }) };

/** The ends of the words and signs of a text. */
const ends = (text: string): readonly number[] =>
  [...text.matchAll(/\w+|[^\w\s]/g)].map(found => found.index + found[0].length);

test('no prefix of a slip makes parsing, checking or formatting throw', () => {
  const thrown = slips.flatMap(({ source, title }) =>
    ends(source).flatMap(end => {
      const text = source.slice(0, end);
      try {
        check([parseFile('rules.funnel', text)], reader);
        format(text);
        return [];
      } catch (error) {
        return [`${title}, after ${end} characters: ${String(error)}`];
      }
    }),
  );
  expect(thrown).toEqual([]);
});
