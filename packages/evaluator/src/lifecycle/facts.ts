// What a move rested on: the facts in the conditions that made it true, with their values.
import type { FactValue } from '@funnel/bundle';
import { wordOf } from '../decide/plain.ts';
import { holds } from '../interpret/holds.ts';
import { latestActivity } from '../interpret/occurring.ts';
import type { State } from '../interpret/state.ts';
import { RESULTS } from '../tables/frame.ts';
import type { MoveRow } from '../tables/lifecycle.ts';
import { type ConditionHandlers, type ConditionKind, type ConditionRow, TRUE } from '../tables/rows.ts';
import { type Found, howMany, note, ofExpression, ofOne, ofSides } from './fact-values.ts';

/** In the order in which they stand there, each once: of `and` all parts, of `or` the true ones, of `not` everything. */
export function factsOfMove({ after, when, to }: MoveRow, state: State): readonly FactValue[] {
  const found: Found = new Map();
  if (after !== null) ofExpression({ kind: 'days_in_stage', decimals: 0 }, state, found);
  if (when?.when) ofCondition(when.when, state, found);
  const { needs } = state.tables.stages[to]!;
  if (needs >= 0) ofCondition({ kind: 'gate', index: needs }, state, found);
  return Array.from(found, ([fact, value]) => ({ fact, value }));
}

function ofCondition(row: ConditionRow, state: State, found: Found): void {
  (conditions[row.kind] as ConditionHandlers<[State, Found], void>[ConditionKind & 'and'])(row as never, state, found);
}

const conditions: ConditionHandlers<[State, Found], void> = {
  and: (row, state, found) => {
    for (const part of row.of) ofCondition(part, state, found);
  },
  or: (row, state, found) => {
    for (const part of row.of) if (holds(part, state) === TRUE) ofCondition(part, state, found);
  },
  not: (row, state, found) => ofEverything(row.of, state, found),
  compare: ofSides,
  equal: ofSides,
  among: ofOne,
  includes: ofOne,
  matches: ofOne,
  known: ofOne,
  truth: ofOne,
  constant: () => undefined,
  segment: (row, { tables, frame }, found) => {
    const { name, slot } = tables.segments[row.index]!;
    note(found, `segments.${name}`, wordOf(frame[slot]!));
  },
  gate: (row, { tables, frame }, found) => {
    const { name, slot } = tables.gates[row.index]!;
    note(found, `gates.${name}`, RESULTS[frame[slot]!]!);
  },
  occurs: howMany,
  latest_activity: (row, state, found) => {
    const latest = latestActivity(row.of, state);
    note(found, row.of.fact, latest === undefined ? null : state.tables.source.activities[latest.type]!.name);
  },
  in_stage: (_row, { tables, journey }, found) => note(found, 'stage', tables.stages[journey.stage]?.name ?? null),
  ever_entered: (row, state, found) => ofExpression({ kind: 'entries', stage: row.stage, decimals: 0 }, state, found),
};

/** Under a `not` it does not matter which part of an `or` is true. */
function ofEverything(row: ConditionRow, state: State, found: Found): void {
  if (row.kind === 'and' || row.kind === 'or') for (const part of row.of) ofEverything(part, state, found);
  else if (row.kind === 'not') ofEverything(row.of, state, found);
  else ofCondition(row, state, found);
}
