// Conditions that compare values: unknown when a value is.
import type { Order } from '@funnel/bundle';
import { type ConditionHandlers, FALSE, type Kleene, TRUE, UNKNOWN } from '../tables/rows.ts';
import type { State } from './state.ts';
import { valueFor } from './value.ts';

type Comparing = Pick<ConditionHandlers<[State], Kleene>, 'compare' | 'equal' | 'among' | 'known' | 'truth'>;

export const orders: { readonly [K in Order]: (left: number, right: number) => boolean } = {
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
  '=': (left, right) => left === right,
  '!=': (left, right) => left !== right,
};

export const comparisons: Comparing = {
  compare: (row, state) => {
    const left = valueFor(row.left, state) as number | null;
    const right = valueFor(row.right, state) as number | null;
    if (left === null || right === null) return UNKNOWN;
    return truth(orders[row.operator](left * row.leftFactor, right * row.rightFactor));
  },
  equal: (row, state) => {
    const left = valueFor(row.left, state);
    const right = valueFor(row.right, state);
    return left === null || right === null ? UNKNOWN : truth(left === right);
  },
  among: (row, state) => {
    const value = valueFor(row.of, state);
    return value === null ? UNKNOWN : truth(row.set.has.has(value));
  },
  known: (row, state) => truth(valueFor(row.of, state) !== null),
  truth: (row, state) => {
    const value = valueFor(row.of, state);
    return value === null ? UNKNOWN : truth(value === true);
  },
};

export function truth(holds: boolean): Kleene {
  return holds ? TRUE : FALSE;
}
