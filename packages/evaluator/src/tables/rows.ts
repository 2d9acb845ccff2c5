// What the tables hold: the bundle's conditions and expressions with names as indices and literals as staged values.
import type { Order } from '@funnel/bundle';

/** Kleene values: 0 false, 1 unknown, 2 true; `and` is the least, `or` the greatest, `not` is 2 − x. */
export type Kleene = 0 | 1 | 2;
export const FALSE = 0;
export const UNKNOWN = 1;
export const TRUE = 2;

export type Scalar = string | number | boolean;

/** Which activities a condition, a count or a rule looks at. */
export interface OccurrenceRow {
  /** Place among the tables' occurrences; equal ones share it. */
  readonly index: number;
  /** By type of activity: whether it is looked at. */
  readonly types: readonly boolean[];
  /** What stands for it in lists of facts: the activity's name, or `activity`. */
  readonly fact: string;
  readonly where: ConditionRow | null;
  /** Places of the params that `where` asks. */
  readonly params: readonly number[];
  /** Milliseconds of the half-open window; Infinity without one. */
  readonly within: number;
  /** Place of the stage strictly after whose latest entry activities count; −1 without one. */
  readonly since: number;
  /** Place of the stage up to whose latest entry activities count; −1 without one. */
  readonly before: number;
}

interface Row<K extends string> {
  readonly kind: K;
}

export interface LogicRow<K extends 'and' | 'or'> extends Row<K> {
  readonly of: readonly ConditionRow[];
}
export interface NotRow extends Row<'not'> {
  readonly of: ConditionRow;
}
export interface CompareRow extends Row<'compare'> {
  readonly operator: Order;
  readonly left: ExpressionRow;
  readonly right: ExpressionRow;
  readonly leftFactor: number;
  readonly rightFactor: number;
}
export interface EqualRow extends Row<'equal'> {
  readonly left: ExpressionRow;
  readonly right: ExpressionRow;
}
export interface AmongRow extends Row<'among'> {
  readonly of: ExpressionRow;
  readonly set: SetRow;
}
export interface IncludesRow extends Row<'includes'> {
  readonly quantity: 'any' | 'all';
  readonly of: ExpressionRow;
  readonly set: SetRow;
}
export interface MatchesRow extends Row<'matches'> {
  readonly how: 'starts' | 'ends' | 'contains' | 'word';
  readonly of: ExpressionRow;
  readonly set: SetRow;
}
export interface KnownRow extends Row<'known'> {
  readonly of: ExpressionRow;
}
export interface TruthRow extends Row<'truth'> {
  readonly of: ExpressionRow;
}
export interface ConstantRow extends Row<'constant'> {
  readonly value: Kleene;
}
export interface SegmentRefRow extends Row<'segment'> {
  readonly index: number;
}
export interface GateRefRow extends Row<'gate'> {
  readonly index: number;
}
export interface OccursRow extends Row<'occurs'> {
  readonly bound: 'at_least' | 'at_most';
  readonly times: number;
  readonly of: OccurrenceRow;
}
export interface LatestActivityRow extends Row<'latest_activity'> {
  readonly activity: number;
  readonly of: OccurrenceRow;
}

/** Places of stages. */
export interface InStageRow extends Row<'in_stage'> {
  readonly stages: readonly number[];
}
export interface EverEnteredRow extends Row<'ever_entered'> {
  readonly stage: number;
}

export type ConditionRow =
  | LogicRow<'and'>
  | LogicRow<'or'>
  | NotRow
  | CompareRow
  | EqualRow
  | AmongRow
  | IncludesRow
  | MatchesRow
  | KnownRow
  | TruthRow
  | ConstantRow
  | SegmentRefRow
  | GateRefRow
  | OccursRow
  | LatestActivityRow
  | InStageRow
  | EverEnteredRow;

/** A set of staged values: `index` is its place among the tables' sets. `list`: it came from a declared list. */
export interface SetRow {
  readonly index: number;
  readonly values: readonly Scalar[];
  readonly has: ReadonlySet<unknown>;
  readonly list: boolean;
}

/** `decimals`: of a number, how many; null for what is no number. */
interface Valued<K extends string> extends Row<K> {
  readonly decimals: number | null;
}
export interface LiteralRow extends Valued<'literal'> {
  readonly value: Scalar;
}
export interface FieldRow extends Valued<'field'> {
  readonly index: number;
  readonly fact: string;
}
export interface PropertyRow extends Valued<'property'> {
  readonly index: number;
  readonly fact: string;
}
export interface PartRow<K extends 'param' | 'score' | 'grade'> extends Valued<K> {
  readonly index: number;
}
/** A member's or band's index turned into that of another vocabulary (−1: not in it). */
export interface RecodeRow extends Valued<'recode'> {
  readonly of: ExpressionRow;
  readonly codes: readonly number[];
}
export interface SumRow<K extends 'add' | 'subtract'> extends Valued<K> {
  readonly left: ExpressionRow;
  readonly right: ExpressionRow;
}
/** Multiplying by a literal, and aligning decimals. */
export interface TimesRow extends Valued<'times'> {
  readonly by: number;
  readonly of: ExpressionRow;
}
export interface ExtremeRow<K extends 'lowest' | 'highest'> extends Valued<K> {
  readonly of: readonly ExpressionRow[];
}
export interface CountRow extends Valued<'count'> {
  readonly of: OccurrenceRow;
}
export interface TotalRow extends Valued<'total'> {
  readonly of: OccurrenceRow;
  readonly property: number;
  readonly fact: string;
}
export interface LastPropertyRow extends Valued<'last_property'> {
  readonly of: OccurrenceRow;
  readonly property: number;
  readonly fact: string;
}
export interface DaysSinceLastRow extends Valued<'days_since_last'> {
  readonly of: OccurrenceRow;
}
export interface DaysSinceRow extends Valued<'days_since'> {
  readonly of: ExpressionRow;
  readonly type: 'date' | 'datetime';
}
export interface DaysBetweenRow extends Valued<'days_between'> {
  readonly from: ExpressionRow;
  readonly to: ExpressionRow;
  readonly type: 'date' | 'datetime';
}
export interface DomainRow extends Valued<'domain'> {
  readonly of: ExpressionRow;
}

export interface DaysInStageRow extends Valued<'days_in_stage'> {}
export interface EntriesRow extends Valued<'entries'> {
  readonly stage: number;
}

export type ExpressionRow =
  | LiteralRow
  | FieldRow
  | PropertyRow
  | PartRow<'param'>
  | PartRow<'score'>
  | PartRow<'grade'>
  | RecodeRow
  | SumRow<'add'>
  | SumRow<'subtract'>
  | TimesRow
  | ExtremeRow<'lowest'>
  | ExtremeRow<'highest'>
  | CountRow
  | TotalRow
  | LastPropertyRow
  | DaysSinceLastRow
  | DaysSinceRow
  | DaysBetweenRow
  | DaysInStageRow
  | EntriesRow
  | DomainRow;

export type ConditionKind = ConditionRow['kind'];
export type ConditionOf<K extends ConditionKind> = Extract<ConditionRow, { kind: K }>;
export type ExpressionKind = ExpressionRow['kind'];
export type ExpressionOf<K extends ExpressionKind> = Extract<ExpressionRow, { kind: K }>;

/** One answer for each kind of condition. */
export type ConditionHandlers<A extends readonly unknown[], R> = {
  readonly [K in ConditionKind]: (row: ConditionOf<K>, ...rest: A) => R;
};
/** One answer for each kind of expression. */
export type ExpressionHandlers<A extends readonly unknown[], R> = {
  readonly [K in ExpressionKind]: (row: ExpressionOf<K>, ...rest: A) => R;
};
