// Conditions and values as written: one closed union, since one chain of the grammar covers both; the checker tells them apart.
import type { DateToken, Duration, Name, NumberToken, Span, TextToken } from './node.ts';

export interface LogicExpression {
  readonly kind: 'logic';
  readonly operator: 'and' | 'or';
  readonly operands: readonly Expression[];
  readonly span: Span;
}

export interface NotExpression {
  readonly kind: 'not';
  readonly operand: Expression;
  readonly span: Span;
}

/** `any A`, `no A`, `at least 3 A`, `at most 3 A`. */
export interface OccursExpression {
  readonly kind: 'occurs';
  readonly quantifier: 'any' | 'no' | 'at_least' | 'at_most';
  readonly times: NumberToken | null;
  readonly occurrence: OccurrenceNode;
  readonly span: Span;
}

export interface LatestActivityExpression {
  readonly kind: 'latest_activity';
  readonly activity: Name;
  readonly span: Span;
}

export interface EverEnteredExpression {
  readonly kind: 'ever_entered';
  readonly stage: Name;
  readonly span: Span;
}

/** `a >= b`. */
export interface CompareExpression {
  readonly kind: 'compare';
  readonly operator: '=' | '!=' | '<' | '<=' | '>' | '>=';
  readonly operatorSpan: Span;
  readonly left: Expression;
  readonly right: Expression;
  readonly span: Span;
}

/** `x is [not] v`. */
export interface IsExpression {
  readonly kind: 'is';
  readonly negated: boolean;
  readonly left: Expression;
  readonly right: Expression;
  readonly span: Span;
}

/** `x is [not] known`, `x is [not] unknown`. */
export interface KnownExpression {
  readonly kind: 'known';
  readonly negated: boolean;
  readonly word: 'known' | 'unknown';
  readonly of: Expression;
  readonly span: Span;
}

export interface BetweenExpression {
  readonly kind: 'between';
  readonly of: Expression;
  readonly low: Expression;
  readonly high: Expression;
  readonly span: Span;
}

/** `x [not] in set`. */
export interface InExpression {
  readonly kind: 'in';
  readonly negated: boolean;
  readonly of: Expression;
  readonly set: SetNode;
  readonly span: Span;
}

/** `x includes v`, `includes any of set`, `includes all of set`. */
export interface IncludesExpression {
  readonly kind: 'includes';
  readonly quantity: 'one' | 'any' | 'all';
  readonly of: Expression;
  readonly set: SetNode;
  readonly span: Span;
}

export interface MatchesExpression {
  readonly kind: 'matches';
  readonly how: 'starts' | 'ends' | 'contains' | 'word';
  readonly of: Expression;
  readonly set: SetNode;
  readonly span: Span;
}

/** A list's name, or values in parentheses (or one value without). */
export interface SetNode {
  /** The name of a declared list, where it is one bare name. */
  readonly list: Name | null;
  readonly values: readonly Expression[];
  readonly span: Span;
}

export interface ArithmeticExpression {
  readonly kind: 'arithmetic';
  readonly operator: '+' | '-' | '*';
  readonly left: Expression;
  readonly right: Expression;
  readonly span: Span;
}

export interface NegateExpression {
  readonly kind: 'negate';
  readonly operand: Expression;
  readonly span: Span;
}

export interface GroupedExpression {
  readonly kind: 'grouped';
  readonly inner: Expression;
  readonly span: Span;
}

export interface NameExpression {
  readonly kind: 'name';
  readonly name: Name;
  /** `title of lead`: a lead's field inside a `where`. */
  readonly ofLead: boolean;
  readonly span: Span;
}

export interface NumberExpression {
  readonly kind: 'number';
  readonly number: NumberToken;
  readonly span: Span;
}

/** `60%`: digits without the sign. */
export interface PercentExpression {
  readonly kind: 'percent';
  readonly number: NumberToken;
  readonly span: Span;
}

export interface TextExpression {
  readonly kind: 'text';
  readonly text: TextToken;
  readonly span: Span;
}

export interface DateExpression {
  readonly kind: 'date';
  readonly date: DateToken;
  readonly span: Span;
}

/** `2026-12-25T09:00Z`. */
export interface InstantExpression {
  readonly kind: 'instant';
  readonly text: string;
  readonly span: Span;
}

export interface BooleanExpression {
  readonly kind: 'boolean';
  readonly value: boolean;
  readonly span: Span;
}

export interface CountExpression {
  readonly kind: 'count';
  readonly of: OccurrenceNode;
  readonly span: Span;
}

/** `sum of p over A`. */
export interface TotalExpression {
  readonly kind: 'total';
  readonly property: Name;
  readonly of: OccurrenceNode;
  readonly span: Span;
}

/** `last p of A`. */
export interface LastExpression {
  readonly kind: 'last';
  readonly property: Name;
  readonly of: OccurrenceNode;
  readonly span: Span;
}

/** `days since last A`. */
export interface DaysSinceLastExpression {
  readonly kind: 'days_since_last';
  readonly of: OccurrenceNode;
  readonly span: Span;
}

export interface DaysSinceExpression {
  readonly kind: 'days_since';
  readonly of: Name;
  readonly span: Span;
}

export interface DaysBetweenExpression {
  readonly kind: 'days_between';
  readonly from: Name;
  readonly to: Name;
  readonly span: Span;
}

export interface DaysInStageExpression {
  readonly kind: 'days_in_stage';
  readonly span: Span;
}

export interface EntriesExpression {
  readonly kind: 'entries';
  readonly stage: Name;
  readonly span: Span;
}

export interface DomainExpression {
  readonly kind: 'domain';
  readonly of: NameExpression;
  readonly span: Span;
}

export interface ExtremeExpression {
  readonly kind: 'extreme';
  readonly which: 'lowest' | 'highest';
  readonly of: readonly Expression[];
  readonly span: Span;
}

/** What recovery leaves where an expression should stand. Already reported. */
export interface MissingExpression {
  readonly kind: 'missing';
  readonly span: Span;
}

export type Expression =
  | LogicExpression
  | NotExpression
  | OccursExpression
  | LatestActivityExpression
  | EverEnteredExpression
  | CompareExpression
  | IsExpression
  | KnownExpression
  | BetweenExpression
  | InExpression
  | IncludesExpression
  | MatchesExpression
  | ArithmeticExpression
  | NegateExpression
  | GroupedExpression
  | NameExpression
  | NumberExpression
  | PercentExpression
  | TextExpression
  | DateExpression
  | InstantExpression
  | BooleanExpression
  | CountExpression
  | TotalExpression
  | LastExpression
  | DaysSinceLastExpression
  | DaysSinceExpression
  | DaysBetweenExpression
  | DaysInStageExpression
  | EntriesExpression
  | DomainExpression
  | ExtremeExpression
  | MissingExpression;

export type ExpressionKind = Expression['kind'];
export type ExpressionOf<K extends ExpressionKind> = Extract<Expression, { kind: K }>;

/** `call by sales where (…) within 30 days`. The activity's name may be the word `activity`. */
export interface OccurrenceNode {
  readonly activity: Name;
  readonly by: Name | null;
  readonly where: Expression | null;
  readonly period: PeriodNode | null;
  readonly span: Span;
}

export interface PeriodNode {
  readonly kind: 'within' | 'since' | 'before';
  readonly duration: Duration | null;
  /** The stage of `since entering` and `before entering`. */
  readonly stage: Name | null;
  readonly span: Span;
}

/** `when c [until D]`; `otherwise` has `condition: null`. */
export interface ArmNode {
  readonly condition: Expression | null;
  readonly until: DateToken | null;
  readonly span: Span;
}
