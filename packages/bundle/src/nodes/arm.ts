// One arm of a first-match list, and the `when … until …` of a single line.
import type { Condition } from './condition.ts';

/** Holds when `when` is true and the UTC day of as-of is not after `until` (days since 1970-01-01; null: for ever). */
export interface When {
  readonly when: Condition;
  readonly until: number | null;
}

/** An arm that is taken when its `when` is the first true one; `when: null` is `otherwise`. */
export interface Arm {
  readonly when: Condition | null;
  readonly until: number | null;
}
