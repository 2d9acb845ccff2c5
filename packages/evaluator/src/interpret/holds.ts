// Whether a condition holds: true, false or unknown.
import type { ConditionHandlers, ConditionKind, ConditionRow, Kleene } from '../tables/rows.ts';
import { comparisons } from './comparisons.ts';
import { logic } from './logic.ts';
import { occurring } from './occurring.ts';
import type { State } from './state.ts';
import { texts } from './texts.ts';

const handlers: ConditionHandlers<[State], Kleene> = { ...logic, ...comparisons, ...texts, ...occurring };

export function holds(row: ConditionRow, state: State): Kleene {
  return (handlers[row.kind] as ConditionHandlers<[State], Kleene>[ConditionKind & 'and'])(row as never, state);
}
