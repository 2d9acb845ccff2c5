// A bar of the rules, and the sides on which a lead can stand.
import type { Condition, Occurrence } from '@funnel/bundle';
import type { Owner } from './owners.ts';
import type { Side } from './shifted.ts';
import type { Look } from './world.ts';

export type BarSide = Side | 'in' | 'not in';

/** What a bar is about: an amount, one of several members, or how long ago something was. */
export type Subject =
  | { readonly kind: 'amount'; readonly compare: Extract<Condition, { kind: 'compare' }> }
  | { readonly kind: 'members'; readonly leaf: Condition }
  /** Asked of one activity: `within` is the part of its `where`; `oncePer` a property without which it does not count. */
  | { readonly kind: 'activity'; readonly of: Occurrence; readonly within: Condition; readonly oncePer: string | null }
  | { readonly kind: 'age'; readonly of: Occurrence; readonly milliseconds: number; readonly oncePer: string | null }
  | { readonly kind: 'stay'; readonly stage: string; readonly milliseconds: number }
  | { readonly kind: 'due'; readonly sla: string; readonly target: string; readonly arm: number };

export type SubjectKind = Subject['kind'];
export type SubjectOf<K extends SubjectKind> = Extract<Subject, { kind: K }>;

export interface StandingOn {
  readonly side: BarSide;
  /** What must be true for a lead to stand there; null where only the decision shows it. */
  readonly condition: Condition | null;
  readonly shows: ((look: Look) => boolean) | null;
}

export interface Bar {
  readonly owner: Owner;
  /** The comparison as the language writes it. */
  readonly text: string;
  /** The part of the owner's condition whose answer hangs on it; null where the owner's condition is not asked by it. */
  readonly part: Condition | null;
  readonly subject: Subject;
  readonly sides: readonly StandingOn[];
}
