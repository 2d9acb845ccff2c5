// Conditions on texts and on lists.
import { type ConditionHandlers, FALSE, type Kleene, type Scalar, TRUE, UNKNOWN } from '../tables/rows.ts';
import { truth } from './comparisons.ts';
import { matchers } from './matchers.ts';
import type { State } from './state.ts';
import { valueFor } from './value.ts';

type Texts = Pick<ConditionHandlers<[State], Kleene>, 'includes' | 'matches'>;

export const texts: Texts = {
  includes: (row, state) =>
    includes(valueFor(row.of, state) as readonly unknown[] | null, row.quantity === 'all', row.set.values, row.set.has),
  matches: (row, state) => {
    const text = valueFor(row.of, state) as string | null;
    return text === null ? UNKNOWN : truth(matchers[row.how](text, row.set.values as readonly string[]));
  },
};

/** Any, or all, of the values are among the list's; an element that could not be read leaves open what is not. */
export function includes(
  list: readonly unknown[] | null,
  all: boolean,
  values: readonly Scalar[],
  has: ReadonlySet<unknown>,
): Kleene {
  if (list === null) return UNKNOWN;
  const found = all ? values.every(value => list.includes(value)) : list.some(element => has.has(element));
  return found ? TRUE : list.includes(null) ? UNKNOWN : FALSE;
}
