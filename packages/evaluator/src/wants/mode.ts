// How the walk over what is wanted judges: by Kleene values, or loosely (what filling a fact could change is open too).

import type { State } from '../interpret/state.ts';
import type { ConditionRow, Kleene } from '../tables/rows.ts';

export interface Wanting {
  readonly state: State;
  readonly asked: (row: ConditionRow, state: State) => Kleene;
  /** Loosely, what a param, a score or a grade rests on is wanted too; by Kleene values these are never unknown. */
  readonly loose: boolean;
  readonly facts: Set<string>;
}
