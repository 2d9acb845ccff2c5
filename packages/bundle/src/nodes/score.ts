// Scores. Points are whole millionths of a point; a score's value, range and `by` are thousandths.
import type { When } from './arm.ts';
import type { Occurrence } from './occurrence.ts';

export interface Score {
  readonly name: string;
  readonly label: string | null;
  /** Thousandths; multiples of `by`. */
  readonly lowest: number;
  readonly highest: number;
  /** Thousandths: what the score is rounded to, once (1000 unless declared). */
  readonly by: number;
  /** How this score's activity rules fade, as declared (the tables stand in the rules); null when they do not. */
  readonly fading: Fading | null;
  /** Stages on whose latest entry (the latest of all of them) activities at or before it cease to count in this score. */
  readonly forget: readonly string[];
  readonly items: readonly (Rule | RuleGroup)[];
}

/** `points halve every …` or `points fade to zero over …`; milliseconds. Each rule has its own table. */
export interface Fading {
  readonly shape: 'halve' | 'fade';
  readonly over: number;
  /** Age advances in whole steps of this many milliseconds (a day unless declared). */
  readonly step: number;
}

export interface RuleGroup {
  readonly kind: 'group';
  readonly label: string;
  /** Upper bound of the sum of its rules' shares, millionths. */
  readonly up_to: number;
  readonly rules: readonly Rule[];
}

interface RuleBase {
  /** Stable: made from what the rule rewards, never from how much. Unique in the bundle. */
  readonly id: string;
  readonly because: string | null;
  /** Signed millionths: per lead, per unit or per activity. */
  readonly points: number;
}

/** `add 40 when …`. */
export interface ConditionRule extends RuleBase {
  readonly kind: 'condition_rule';
  readonly when: When;
}

/** `add 0.02 per 1 of time_on_site up to 30 points`. Share = points × steps ÷ steps_per_unit, whole millionths per step. */
export interface ProportionRule extends RuleBase {
  readonly kind: 'proportion_rule';
  readonly field: string;
  /** Signed millionths for each step of the field. */
  readonly points_per_step: number;
  /** Steps that count at most, in size (1,000,000 units). */
  readonly most_steps: number;
  readonly up_to: number | null;
  readonly when: When | null;
}

/** `add 5 per email_click …`, `add 25 for first trial_started …`. */
export interface ActivityRule extends RuleBase {
  readonly kind: 'activity_rule';
  readonly of: Occurrence;
  readonly take: 'all' | 'first' | 'last';
  /** Name of the property of which each value counts once; an activity without it does not count. */
  readonly once_per: string | null;
  readonly at_most: { readonly times: number; readonly per: 'day' | 'week' | 'month' | 'quarter' } | null;
  /** Bounds the size of this rule's share, millionths. */
  readonly up_to: number | null;
  readonly when: When | null;
  /**
   * Signed millionths at age 0, 1, 2 … steps of the score's fading, ending at its first zero (left out);
   * past the end an activity is worth nothing. null when the score does not fade.
   */
  readonly points_by_step: readonly number[] | null;
}

export type Rule = ConditionRule | ProportionRule | ActivityRule;
export type RuleKind = Rule['kind'];
export type RuleOf<K extends RuleKind> = Extract<Rule, { kind: K }>;
