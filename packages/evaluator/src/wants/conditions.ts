// The unknown facts that an unknown condition rests on.
import { isInPeriod } from '../history/periods.ts';
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
  segment: (row, wanting) => wantsOf(wanting.state.tables.segments[row.index]!.when, ofNames(wanting)),
  gate: (row, wanting) => wantsOfGate(wanting.state.tables.gates[row.index]!, ofNames(wanting)),
  occurs: (row, wanting) => wantsOfOccurrence(row.of, wanting),
  latest_activity: (row, { facts }) => void facts.add(row.of.fact),
  in_stage: (_row, { facts }) => void facts.add(STAGE),
  ever_entered: () => undefined,
};

/** Named things are as they were before any move. */
function ofNames(wanting: Wanting): Wanting {
  return wanting.state.before === null ? wanting : { ...wanting, state: wanting.state.before };
}

/** What stands for the entry into a stage in lists of facts: no field is called so. */
export const STAGE = 'stage';

function wantsOfAll(parts: readonly ConditionRow[], wanting: Wanting): void {
  for (const part of parts) wantsOf(part, wanting);
}

/** What the unknown ones of an occurrence's activities in its period, and after an instant, want. */
export function wantsOfOccurrence(row: OccurrenceRow, wanting: Wanting, after = Number.NEGATIVE_INFINITY): void {
  const { state, asked } = wanting;
  if (row.where === null) return;
  for (const activity of state.activities) {
    if (!row.types[activity.type] || !isInPeriod(row, activity.at, state) || activity.at <= after) continue;
    if (asks(row, activity, state, asked) !== UNKNOWN) continue;
    const before = state.activity;
    state.activity = activity;
    wantsOf(row.where, wanting);
    state.activity = before;
  }
}
