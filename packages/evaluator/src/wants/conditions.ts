// The unknown facts that an unknown condition rests on.
import { asks } from '../interpret/occurring.ts';
import {
  type ConditionHandlers,
  type ConditionKind,
  type ConditionRow,
  type OccurrenceRow,
  UNKNOWN,
} from '../tables/rows.ts';
import { wantsOfExpression } from './expressions.ts';
import type { Wanting } from './mode.ts';
import { wantsOfGate } from './parts.ts';

/** Adds the facts of a condition that is unknown; nothing for one that is not. */
export function wantsOf(row: ConditionRow, wanting: Wanting): void {
  if (wanting.asked(row, wanting.state) !== UNKNOWN) return;
  (handlers[row.kind] as ConditionHandlers<[Wanting], void>[ConditionKind & 'and'])(row as never, wanting);
}

const handlers: ConditionHandlers<[Wanting], void> = {
  and: (row, wanting) => wantsOfAll(row.of, wanting),
  or: (row, wanting) => wantsOfAll(row.of, wanting),
  not: (row, wanting) => wantsOf(row.of, wanting),
  compare: (row, wanting) => {
    wantsOfExpression(row.left, wanting);
    wantsOfExpression(row.right, wanting);
  },
  equal: (row, wanting) => {
    wantsOfExpression(row.left, wanting);
    wantsOfExpression(row.right, wanting);
  },
  among: (row, wanting) => wantsOfExpression(row.of, wanting),
  includes: (row, wanting) => wantsOfExpression(row.of, wanting),
  matches: (row, wanting) => wantsOfExpression(row.of, wanting),
  known: (row, wanting) => wantsOfExpression(row.of, wanting),
  truth: (row, wanting) => wantsOfExpression(row.of, wanting),
  constant: () => undefined,
  segment: (row, wanting) => wantsOf(wanting.state.tables.segments[row.index]!.when, wanting),
  gate: (row, wanting) => wantsOfGate(wanting.state.tables.gates[row.index]!, wanting),
  occurs: (row, wanting) => wantsOfOccurrence(row.of, wanting),
  latest_activity: (row, { facts }) => void facts.add(row.of.fact),
};

function wantsOfAll(parts: readonly ConditionRow[], wanting: Wanting): void {
  for (const part of parts) wantsOf(part, wanting);
}

/** What the unknown ones of an occurrence's activities in its window want. */
export function wantsOfOccurrence(row: OccurrenceRow, wanting: Wanting): void {
  const { state, asked } = wanting;
  if (row.where === null) return;
  for (const activity of state.activities) {
    if (!row.types[activity.type] || state.asOf - activity.at >= row.within) continue;
    if (asks(row, activity, state, asked) !== UNKNOWN) continue;
    const before = state.activity;
    state.activity = activity;
    wantsOf(row.where, wanting);
    state.activity = before;
  }
}
