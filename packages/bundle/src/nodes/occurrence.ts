// Which of a lead's activities a condition, a count or a rule looks at.
import type { Condition } from './condition.ts';

/** The half-open window (as_of − milliseconds, as_of]. */
export interface WithinPeriod {
  readonly kind: 'within';
  readonly milliseconds: number;
}

export type Period = WithinPeriod;

export interface Occurrence {
  /** One type of activity, or null for any of those whose doer is `by`. */
  readonly activity: string | null;
  /** With `activity` null: null for the lead's own, else a group. With a named activity: null, or a group that its declaration must have. */
  readonly by: string | null;
  /** Over the activity's properties (and fields, params, lists); null when there is no `where`. */
  readonly where: Condition | null;
  readonly period: Period | null;
}
