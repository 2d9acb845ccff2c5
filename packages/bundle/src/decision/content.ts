// What a lead is ready for, and what is handed over about it.
import type { RuleShare } from './decision.ts';
import type { FactValue } from './lifecycle.ts';

export interface ContentDecision {
  /** The furthest open step, even if one before it is closed. */
  readonly step: string;
  /** What the unknown `opens` of further steps wanted; empty when the step is certain. */
  readonly uncertain: readonly string[];
  /** Titles of the offers of this step that are open to the lead: not taken, and meant for it. Empty: a dead end. */
  readonly offers: readonly string[];
  /** Titles of the offers of this step that the lead took. */
  readonly taken: readonly string[];
  /** What an offer that is left out, or in, hangs on that is unknown: of `when` and of `taken on`. */
  readonly offers_uncertain: readonly string[];
  /** The step behind this one; null at the last. */
  readonly next: string | null;
}

/** A hand-off to send. Listed as long as the lead is in the stage: a sender drops ids that it has sent. */
export interface HandoffDecision {
  /** `lead/handoff/entry`, with `lead per …` `lead/product/handoff/entry`; each part encoded as in the ids of steps. */
  readonly id: string;
  readonly handoff: string;
  /** Number of the entry into the stage, as in `StageDecision`. */
  readonly entry: number;
  /** The entry's instant. */
  readonly at: string;
  readonly to: HandoffRecipient;
  /** The lead entered the stage and left it again in this decision. */
  readonly passed_through: boolean;
  /** What is included, in source order. */
  readonly facts: readonly FactValue[];
  /** Notes of every persona and segment that holds, in the order of their names. */
  readonly notes: readonly HandoffNote[];
  /** Of each included score, in source order: the shares of its rules that are not nothing, the greatest in size first. */
  readonly reasons: readonly HandoffReasons[];
  /** The lead's own, the latest first. */
  readonly activities: readonly HandoffActivity[];
  /** Titles of the offers open to the lead; empty unless content is suggested. */
  readonly offers: readonly string[];
}

export interface HandoffRecipient {
  readonly kind: 'team' | 'route' | 'role';
  readonly name: string;
  /** The team: itself, or the one that the route chose; null for a role of the runtime. */
  readonly team: string | null;
}

export interface HandoffNote {
  readonly segment: string;
  readonly title: string;
  readonly text: string;
}

export interface HandoffReasons {
  readonly score: string;
  readonly rules: readonly (Pick<RuleShare, 'rule' | 'points'> & { readonly because: string | null })[];
}

export interface HandoffActivity {
  readonly activity: string;
  readonly at: string;
  /** Known ones, as data hold them. */
  readonly properties: Readonly<Record<string, string | number | boolean | readonly (string | number)[]>>;
}
