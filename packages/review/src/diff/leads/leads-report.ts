// Whom a change of rules concerns, as plain data: leads decided by both versions as of one instant.
import type { ClockState, GateDecision } from '@funnel/bundle';

export interface BeforeAfter {
  readonly before: number;
  readonly after: number;
}

/** What a lead entered or left a gate for. */
export interface Cause {
  /** A rule of a score, a line of a gate, an exclusion; `other` where none of these alone. */
  readonly kind: 'rule' | 'line' | 'exclusion' | 'other';
  /** The rule's id, the line's id in its gate, the exclusion's label; empty where there is none. */
  readonly id: string;
  /** As it is called. */
  readonly title: string;
  readonly leads: number;
}

export interface MovedLead {
  readonly lead: string;
  readonly product: string | null;
  /** Titles of the cause. */
  readonly because: string;
}

/** The leads that pass a gate now and did not, or the other way round. */
export interface Moved {
  readonly leads: number;
  /** By number of leads, the most first. */
  readonly causes: readonly Cause[];
  /** How they ended, as the history says: the stages that are `won` and `lost`. */
  readonly won: number;
  readonly lost: number;
  /** The first of them, in the order of the data. */
  readonly first: readonly MovedLead[];
}

export interface GateLeads {
  readonly name: string;
  readonly label: string;
  readonly results: Readonly<Record<GateDecision['result'], BeforeAfter>>;
  readonly entering: Moved;
  readonly leaving: Moved;
  /** Leads that were decided and are not now, by the facts that are wanted; the most first. */
  readonly undecided: readonly { readonly fact: string; readonly title: string; readonly leads: number }[];
}

export interface GradeLeads {
  readonly name: string;
  readonly label: string;
  readonly bands: readonly (BeforeAfter & { readonly name: string; readonly label: string })[];
  /** The most first. */
  readonly moves: readonly { readonly from: string; readonly to: string; readonly leads: number }[];
}

export interface ScoreLeads {
  readonly name: string;
  readonly label: string;
  /** Leads whose score is another one. */
  readonly changed: number;
  /** How much it rose or fell, ascending: from (inclusive) to (exclusive), or one value where both are the same. Leads whose score stayed are not among them. */
  readonly shifts: readonly { readonly from: number; readonly to: number; readonly leads: number }[];
  /** The rules whose shares changed, by the number of leads for which they did. */
  readonly causes: readonly Cause[];
}

export interface StageLeads extends BeforeAfter {
  readonly name: string;
  readonly label: string;
}

export interface ClockLeads {
  readonly name: string;
  readonly label: string;
  readonly states: Readonly<Record<ClockState, BeforeAfter>>;
  /** Clocks that run in both and are due at another instant. */
  readonly earlier: number;
  readonly later: number;
}

export interface TeamLeads extends BeforeAfter {
  readonly name: string;
  readonly label: string;
  /** Of those, in the stages that the team works. Without such stages, all that are routed to it. */
  readonly stages: readonly string[];
  /** Leads that the team takes in a week; null where its size or share is not said. */
  readonly capacity: number | null;
}

export interface LeadsReport {
  readonly as_of: string;
  readonly leads: number;
  /** Leads for which a score, a grade, a gate, the stage, a team or a clock comes out otherwise. */
  readonly affected: number;
  /** Of all these only those that come out otherwise for somebody. */
  readonly gates: readonly GateLeads[];
  readonly grades: readonly GradeLeads[];
  readonly scores: readonly ScoreLeads[];
  readonly stages: readonly StageLeads[];
  readonly clocks: readonly ClockLeads[];
  readonly teams: readonly TeamLeads[];
}
