// Whether a condition holds: true, false or unknown.
import type { ConditionHandlers, ConditionKind, ConditionRow, Kleene } from '../tables/rows.ts';
import { comparisons } from './comparisons.ts';
import { logic } from './logic.ts';
import { occurring } from './occurring.ts';
import { stageConditions } from './stages.ts';
import type { State } from './state.ts';
import { texts } from './texts.ts';

// The parts ask conditions in turn, so that their modules need this one: the table is put together at the first question.
let handlers: ConditionHandlers<[State], Kleene> | null = null;

export function holds(row: ConditionRow, state: State): Kleene {
  handlers ??= { ...logic, ...comparisons, ...texts, ...occurring, ...stageConditions };
  return (handlers[row.kind] as ConditionHandlers<[State], Kleene>[ConditionKind & 'and'])(row as never, state);
}
