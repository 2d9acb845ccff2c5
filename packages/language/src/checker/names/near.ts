// Which name may have been meant, for as many unknown ones as anybody reads about.
import { suggest } from '../../words/suggest.ts';
import type { Typing } from '../checking.ts';
import type { Purse } from '../units/purse.ts';

/** How many names may still be looked at to guess what unknown ones mean. */
export type Guesses = Purse;

/** Thousands of unknown names in a program of hundreds, or dozens among tens of thousands. */
const MOST = 100_000;

export const newGuesses = (): Guesses => ({ left: MOST });

/** Whether so many names may be looked at; then they count as looked at. */
export function maySearch({ guesses }: Pick<Typing, 'guesses'>, names: number): boolean {
  guesses.left -= names;
  return guesses.left >= 0;
}

/** The names that may have been meant, nearest first; none once a program had too many to guess at. */
export function near(
  checking: Pick<Typing, 'guesses'>,
  written: string,
  names: readonly string[] | ReadonlyMap<string, unknown> | ReadonlySet<string>,
): readonly string[] {
  const count = 'length' in names ? names.length : names.size;
  return maySearch(checking, count) ? suggest(written, 'length' in names ? names : names.keys()) : [];
}
