// Values. Every number carries its decimals: it is held as a whole number of 10^-decimals. All of them may be unknown (null).
import type { Occurrence } from './occurrence.ts';

/** A field of the lead. */
export interface FieldValue {
  readonly kind: 'field';
  readonly name: string;
}

/** A property of the activity at hand; stands only inside an occurrence's `where`. */
export interface PropertyValue {
  readonly kind: 'property';
  readonly name: string;
}

/** A literal: `value` steps of 10^-decimals. */
export interface NumberLiteral {
  readonly kind: 'number';
  readonly value: number;
  readonly decimals: number;
}

/** A literal text, as written (comparison folds it). */
export interface TextLiteral {
  readonly kind: 'text';
  readonly value: string;
}

export interface BooleanLiteral {
  readonly kind: 'boolean';
  readonly value: boolean;
}

/** Whole days since 1970-01-01. */
export interface DateLiteral {
  readonly kind: 'date';
  readonly value: number;
}

/** Milliseconds since 1970-01-01T00:00:00Z. */
export interface InstantLiteral {
  readonly kind: 'datetime';
  readonly value: number;
}

/** A member of the type of what it is compared with, by name as declared there. */
export interface MemberLiteral {
  readonly kind: 'member';
  readonly value: string;
}

/** The param's value in force; `decimals` as its declaration has. */
export interface ParamValue {
  readonly kind: 'param';
  readonly name: string;
}

/** The score's value: thousandths (decimals 3). Never unknown. */
export interface ScoreValue {
  readonly kind: 'score';
  readonly name: string;
}

/** The grade's band, by name. Never unknown. Compared by `equal` and `among` with text literals of kind `band`. */
export interface GradeValue {
  readonly kind: 'grade';
  readonly name: string;
}

export interface BandLiteral {
  readonly kind: 'band';
  readonly value: string;
}

/** left + right, both already of the same `decimals`. A result beyond ±9e15 is unknown and a data problem. */
export interface Add {
  readonly kind: 'add';
  readonly left: NumericExpression;
  readonly right: NumericExpression;
  readonly decimals: number;
}

export interface Subtract {
  readonly kind: 'subtract';
  readonly left: NumericExpression;
  readonly right: NumericExpression;
  readonly decimals: number;
}

/** A literal times a value: `by` steps of 10^-by_decimals; `decimals` is the sum of both sides' decimals. Bounded like `add`. */
export interface Times {
  readonly kind: 'times';
  readonly by: number;
  readonly by_decimals: number;
  readonly of: NumericExpression;
  readonly decimals: number;
}

/** The same value with more decimals: steps times `factor`, a power of ten. Bounded like `add`. */
export interface Rescale {
  readonly kind: 'rescale';
  readonly factor: number;
  readonly of: NumericExpression;
  readonly decimals: number;
}

/** The least of several numbers of the same `decimals`; unknown when one of them is. */
export interface Lowest {
  readonly kind: 'lowest';
  readonly of: readonly NumericExpression[];
  readonly decimals: number;
}

export interface Highest {
  readonly kind: 'highest';
  readonly of: readonly NumericExpression[];
  readonly decimals: number;
}

/** How many of the occurrences are true (decimals 0). Never unknown; skips, and reports, the unknown ones. */
export interface Count {
  readonly kind: 'count';
  readonly of: Occurrence;
}

/** The sum of a number property over the true occurrences that have it. Skips, and reports, unknowns. Decimals as the property's. */
export interface Total {
  readonly kind: 'total';
  readonly property: string;
  readonly of: Occurrence;
  readonly decimals: number;
}

/** The property of the latest true occurrence; unknown when there is none, or its property is. */
export interface LastProperty {
  readonly kind: 'last_property';
  readonly property: string;
  readonly of: Occurrence;
}

/** Whole elapsed days (floored) from the latest true occurrence to as-of (decimals 0); unknown when there is none. */
export interface DaysSinceLast {
  readonly kind: 'days_since_last';
  readonly of: Occurrence;
}

/** Since a date: the UTC day of as-of minus it. Since an instant: whole elapsed days, floored. Decimals 0. */
export interface DaysSince {
  readonly kind: 'days_since';
  readonly of: FieldValue | LastProperty;
  readonly type: 'date' | 'datetime';
}

/** `to` minus `from`: dates in days; instants in whole elapsed days, floored. Decimals 0. */
export interface DaysBetween {
  readonly kind: 'days_between';
  readonly from: FieldValue;
  readonly to: FieldValue;
  readonly type: 'date' | 'datetime';
}

/** What follows the last @ of a text; unknown without one or when nothing follows. */
export interface Domain {
  readonly kind: 'domain';
  readonly of: FieldValue | PropertyValue;
}

/** Whole elapsed days (floored) since the entry into the current stage (decimals 0); unknown without one. */
export interface DaysInStage {
  readonly kind: 'days_in_stage';
}

/** How often the stage was entered (decimals 0); 1 for the first stage of a lead without history. Never unknown. */
export interface Entries {
  readonly kind: 'entries';
  readonly stage: string;
}

export type NumericExpression =
  | FieldValue
  | PropertyValue
  | NumberLiteral
  | ParamValue
  | ScoreValue
  | Add
  | Subtract
  | Times
  | Rescale
  | Lowest
  | Highest
  | Count
  | Total
  | LastProperty
  | DaysSinceLast
  | DaysSince
  | DaysBetween
  | DaysInStage
  | Entries;

export type Expression =
  | NumericExpression
  | TextLiteral
  | BooleanLiteral
  | DateLiteral
  | InstantLiteral
  | MemberLiteral
  | BandLiteral
  | GradeValue
  | Domain;

export type ExpressionKind = Expression['kind'];
export type ExpressionOf<K extends ExpressionKind> = Extract<Expression, { kind: K }>;
