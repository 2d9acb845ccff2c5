// Arithmetic on whole steps; a result out of range is unknown and noted.
import type { Value } from '@funnel/bundle';
import type { ExpressionHandlers, ExpressionRow } from '../tables/rows.ts';
import type { State } from './state.ts';
import { valueFor } from './value.ts';

type Arithmetic = Pick<ExpressionHandlers<[State], Value>, 'add' | 'subtract' | 'times' | 'lowest' | 'highest'>;

/** The greatest size of an arithmetic result. */
export const ARITHMETIC_LIMIT = 9e15;

export const arithmetic: Arithmetic = {
  add: (row, state) => {
    const left = numberOf(row.left, state);
    const right = numberOf(row.right, state);
    return left === null || right === null ? null : bounded(left + right, state);
  },
  subtract: (row, state) => {
    const left = numberOf(row.left, state);
    const right = numberOf(row.right, state);
    return left === null || right === null ? null : bounded(left - right, state);
  },
  times: (row, state) => {
    const value = numberOf(row.of, state);
    return value === null ? null : bounded(value * row.by, state);
  },
  lowest: (row, state) => extreme(row.of, state, Math.min),
  highest: (row, state) => extreme(row.of, state, Math.max),
};

export function numberOf(row: ExpressionRow, state: State): number | null {
  return valueFor(row, state) as number | null;
}

/** Null, and noted, beyond the limit. */
export function bounded(value: number, state: State): number | null {
  if (value <= ARITHMETIC_LIMIT && value >= -ARITHMETIC_LIMIT) return value;
  state.overflow = true;
  return null;
}

function extreme(of: readonly ExpressionRow[], state: State, choose: typeof Math.min): number | null {
  const values = of.map(part => numberOf(part, state));
  return values.includes(null) ? null : choose(...(values as number[]));
}
