// Which edits of fixes cannot be made together.
import { collide } from '@funnel/language';
import { expect, test } from 'vitest';

const edit = (start: number, end: number) => ({ span: { start, end }, text: 'x' });

test.each([
  ['one within the other', edit(0, 9), edit(3, 4), true],
  ['overlapping', edit(0, 5), edit(4, 9), true],
  ['side by side', edit(0, 5), edit(5, 9), false],
  ['apart', edit(0, 2), edit(5, 9), false],
  ['put in where the other ends', edit(0, 5), edit(5, 5), true],
  ['put in where the other begins', edit(5, 5), edit(5, 9), true],
  ['both put in at one place', edit(5, 5), edit(5, 5), true],
  ['put in elsewhere', edit(2, 2), edit(5, 9), false],
])('%s', (_, one, other, expected) => {
  expect(collide(one, other)).toBe(expected);
  expect(collide(other, one)).toBe(expected);
});
