// The least and the greatest that a number can be when the unknown facts are filled; null is open to both sides.
import { ARITHMETIC_LIMIT, numberOf } from '../interpret/arithmetic.ts';
import { orders } from '../interpret/comparisons.ts';
import type { State } from '../interpret/state.ts';
import {
  type CompareRow,
  type ExpressionHandlers,
  type ExpressionKind,
  type ExpressionRow,
  FALSE,
  type Kleene,
  TRUE,
  UNKNOWN,
} from '../tables/rows.ts';
import { isFixed } from './fixed.ts';

export type Interval = readonly [lowest: number, highest: number];

export function intervalOf(row: ExpressionRow, state: State): Interval | null {
  return (handlers[row.kind] as ExpressionHandlers<[State], Interval | null>[ExpressionKind & 'field'])(
    row as never,
    state,
  );
}

/** Surely true or false when it is at all four pairs of ends; open otherwise. */
export function compareLoosely(row: CompareRow, state: State): Kleene {
  const left = intervalOf(row.left, state);
  const right = intervalOf(row.right, state);
  if (left === null || right === null) return UNKNOWN;
  const [least, most] = left.map(end => end * row.leftFactor) as [number, number];
  const [lowest, highest] = right.map(end => end * row.rightFactor) as [number, number];
  if (row.operator === '=' || row.operator === '!=') {
    if (least <= highest && lowest <= most && (least < most || lowest < highest)) return UNKNOWN;
    return orders[row.operator](least, lowest) ? TRUE : FALSE;
  }
  const order = orders[row.operator];
  const first = order(least, highest);
  return first === order(most, lowest) ? (first ? TRUE : FALSE) : UNKNOWN;
}

const handlers: ExpressionHandlers<[State], Interval | null> = {
  literal: exact,
  field: exact,
  property: exact,
  param: exact,
  score: (row, { bounds }) => [bounds.lowest[row.index]!, bounds.highest[row.index]!],
  grade: exact,
  recode: exact,
  domain: exact,
  add: (row, state) => combine(row.left, row.right, state, (a, b) => [a[0] + b[0], a[1] + b[1]]),
  subtract: (row, state) => combine(row.left, row.right, state, (a, b) => [a[0] - b[1], a[1] - b[0]]),
  times: (row, state) => {
    const of = intervalOf(row.of, state);
    return of && inRange(row.by < 0 ? [of[1] * row.by, of[0] * row.by] : [of[0] * row.by, of[1] * row.by]);
  },
  lowest: (row, state) => extreme(row.of, state, Math.min),
  highest: (row, state) => extreme(row.of, state, Math.max),
  count: exact,
  total: exact,
  last_property: exact,
  days_since_last: exact,
  days_since: exact,
  days_between: exact,
  days_in_stage: exact,
  entries: exact,
};

/** Both ends are the value where nothing can change it. */
function exact(row: ExpressionRow, state: State): Interval | null {
  if (!isFixed(row, state)) return null;
  const value = numberOf(row, state);
  return value === null ? null : [value, value];
}

/** What may leave the range of arithmetic may be unknown. */
function inRange(interval: Interval): Interval | null {
  return interval[0] >= -ARITHMETIC_LIMIT && interval[1] <= ARITHMETIC_LIMIT ? interval : null;
}

function combine(
  left: ExpressionRow,
  right: ExpressionRow,
  state: State,
  by: (a: Interval, b: Interval) => Interval,
): Interval | null {
  const a = intervalOf(left, state);
  const b = intervalOf(right, state);
  return a === null || b === null ? null : inRange(by(a, b));
}

function extreme(of: readonly ExpressionRow[], state: State, choose: typeof Math.min): Interval | null {
  const parts = of.map(part => intervalOf(part, state));
  if (parts.includes(null)) return null;
  return [choose(...parts.map(part => part![0])), choose(...parts.map(part => part![1]))];
}
