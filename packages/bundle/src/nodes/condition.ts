// Conditions: true, false or unknown (Kleene logic).
import type { Expression } from './expression.ts';
import type { Occurrence } from './occurrence.ts';

export interface And {
  readonly kind: 'and';
  readonly of: readonly Condition[];
}

export interface Or {
  readonly kind: 'or';
  readonly of: readonly Condition[];
}

export interface Not {
  readonly kind: 'not';
  readonly of: Condition;
}

export type Order = '<' | '<=' | '>' | '>=' | '=' | '!=';

/**
 * Two numbers, two dates or two instants. Numbers of different decimals are aligned by the powers of ten
 * `left_factor` and `right_factor` (else 1); the aligned comparison is exact although a side may leave the range of exact whole
 * numbers, because the other side then cannot reach it.
 */
export interface Compare {
  readonly kind: 'compare';
  readonly operator: Order;
  readonly left: Expression;
  readonly right: Expression;
  readonly left_factor: number;
  readonly right_factor: number;
}

/** Two texts (folded), two members, two booleans, or a grade and a band. `is not` is a `not` around it. */
export interface Equal {
  readonly kind: 'equal';
  readonly type: 'text' | 'member' | 'boolean' | 'band';
  readonly left: Expression;
  readonly right: Expression;
}

/** Texts, members or bands written in the program, or a declared list (texts). */
export interface ValuesSet {
  readonly kind: 'values';
  readonly values: readonly string[];
}

export interface ListSet {
  readonly kind: 'list';
  readonly name: string;
}

export type TextSet = ValuesSet | ListSet;

/** `in`: one of a set. */
export interface Among {
  readonly kind: 'among';
  readonly type: 'text' | 'member' | 'band';
  readonly of: Expression;
  readonly set: TextSet;
}

/**
 * `includes`, `includes any of`, `includes all of` over a list field or property. With an element that could not be read:
 * any: true if some known element is in the set, else unknown; all: true if each of the set is among the known ones, else unknown.
 */
export interface Includes {
  readonly kind: 'includes';
  readonly type: 'text' | 'member';
  readonly quantity: 'any' | 'all';
  readonly of: Expression;
  readonly set: TextSet;
}

/** `starts with`, `ends with`, `contains`, `contains word`: true when one of the set fits. */
export interface Matches {
  readonly kind: 'matches';
  readonly how: 'starts' | 'ends' | 'contains' | 'word';
  readonly of: Expression;
  readonly set: TextSet;
}

/** `is known` (`is unknown` is a `not` around it): never unknown itself. */
export interface Known {
  readonly kind: 'known';
  readonly of: Expression;
}

/** A boolean value by itself. */
export interface Truth {
  readonly kind: 'truth';
  readonly of: Expression;
}

/** true or false, written as such. */
export interface Constant {
  readonly kind: 'constant';
  readonly value: boolean;
}

/** A persona or a segment holds. */
export interface InSegment {
  readonly kind: 'segment';
  readonly name: string;
}

/** A gate: passed is true, undecided unknown, all else false. */
export interface PassesGate {
  readonly kind: 'gate';
  readonly name: string;
}

/** `any` (at least 1), `at least n`, `at most n`; `no` is a `not` around `any`. */
export interface Occurs {
  readonly kind: 'occurs';
  readonly bound: 'at_least' | 'at_most';
  readonly times: number;
  readonly of: Occurrence;
}

/** The lead's own latest visible activity is of this type; unknown when there is none. */
export interface LatestActivity {
  readonly kind: 'latest_activity';
  readonly activity: string;
}

/** The lead is in one of these stages now; unknown when its last entry names no declared stage. */
export interface InStage {
  readonly kind: 'in_stage';
  readonly stages: readonly string[];
}

/** The history has an entry into the stage; a lead without history has entered the first. Never unknown. */
export interface EverEntered {
  readonly kind: 'ever_entered';
  readonly stage: string;
}

export type Condition =
  | And
  | Or
  | Not
  | Compare
  | Equal
  | Among
  | Includes
  | Matches
  | Known
  | Truth
  | Constant
  | InSegment
  | PassesGate
  | Occurs
  | LatestActivity
  | InStage
  | EverEntered;

export type ConditionKind = Condition['kind'];
export type ConditionOf<K extends ConditionKind> = Extract<Condition, { kind: K }>;
