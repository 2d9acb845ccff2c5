// Which of a lead's activities a condition, a count or a rule looks at.
import type { Condition } from './condition.ts';

/** The half-open window (as_of − milliseconds, as_of]. */
export interface WithinPeriod {
  readonly kind: 'within';
  readonly milliseconds: number;
}

/** Strictly after the latest entry into the stage; empty when there is none. */
export interface SincePeriod {
  readonly kind: 'since_entering';
  readonly stage: string;
}

/** At or before the latest entry into the stage; all when there is none. */
export interface BeforePeriod {
  readonly kind: 'before_entering';
  readonly stage: string;
}

export type Period = WithinPeriod | SincePeriod | BeforePeriod;
export type PeriodKind = Period['kind'];
export type PeriodOf<K extends PeriodKind> = Extract<Period, { kind: K }>;

export interface Occurrence {
  /** One type of activity, or null for any of those whose doer is `by`. */
  readonly activity: string | null;
  /** With `activity` null: null for the lead's own, else a group. With a named activity: null, or a group that its declaration must have. */
  readonly by: string | null;
  /** Over the activity's properties (and fields, params, lists); null when there is no `where`. */
  readonly where: Condition | null;
  readonly period: Period | null;
}
