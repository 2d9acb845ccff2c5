// Whether a condition holds however the unknown facts are filled: true, false, or open. What is unknown is open.
import { holds } from '../interpret/holds.ts';
import { occursTimes, tally } from '../interpret/occurring.ts';
import type { State } from '../interpret/state.ts';
import {
  type ConditionHandlers,
  type ConditionKind,
  type ConditionRow,
  type ExpressionRow,
  type Kleene,
  TRUE,
  UNKNOWN,
} from '../tables/rows.ts';
import { possibleBands } from './choices.ts';
import { isFixed } from './fixed.ts';
import { looseGate } from './gates.ts';
import { compareLoosely } from './interval.ts';

export function loosely(row: ConditionRow, state: State): Kleene {
  return (handlers[row.kind] as ConditionHandlers<[State], Kleene>[ConditionKind & 'and'])(row as never, state);
}

const handlers: ConditionHandlers<[State], Kleene> = {
  and: (row, state) => Math.min(TRUE, ...row.of.map(part => loosely(part, state))) as Kleene,
  or: (row, state) => Math.max(0, ...row.of.map(part => loosely(part, state))) as Kleene,
  not: (row, state) => (TRUE - loosely(row.of, state)) as Kleene,
  compare: (row, state) => compareLoosely(row, state),
  equal: (row, state) => bandLoosely(row, row.left, row.right, state) ?? leaf(row, state, row.left, row.right),
  among: (row, state) => leaf(row, state, row.of),
  includes: (row, state) => leaf(row, state, row.of),
  matches: (row, state) => leaf(row, state, row.of),
  known: (row, state) => leaf(row, state, row.of),
  truth: (row, state) => leaf(row, state, row.of),
  constant: row => row.value,
  segment: (row, state) => loosely(state.tables.segments[row.index]!.when, state),
  gate: (row, state) => looseGate(state.tables.gates[row.index]!, state),
  occurs: (row, state) => {
    const { sure, open } = tally(row.of, state, loosely);
    return occursTimes(row.bound, row.times, sure, open);
  },
  latest_activity: (row, state) => holds(row, state),
  in_stage: (row, state) => holds(row, state),
  ever_entered: (row, state) => holds(row, state),
};

/** As it holds today when no value in it can change, else open. */
function leaf(row: ConditionRow, state: State, ...values: readonly ExpressionRow[]): Kleene {
  return values.every(value => isFixed(value, state)) ? holds(row, state) : UNKNOWN;
}

/** A grade that cannot have the band is surely not it, even where the grade itself is open. */
function bandLoosely(row: ConditionRow, left: ExpressionRow, right: ExpressionRow, state: State): Kleene | null {
  if (left.kind !== 'grade' || right.kind !== 'literal') return null;
  const bands = possibleBands(state.tables.grades[left.index]!, state);
  if (!bands.includes(right.value as number)) return 0;
  return bands.length === 1 ? holds(row, state) : UNKNOWN;
}
