// What a law is asked about: one program ready to decide, one record, one instant.
import type { Bundle, Decision, RawRecord } from '@funnel/bundle';
import { evaluate, type Prepared, prepare } from '@funnel/evaluator';

export interface Subject {
  readonly bundle: Bundle;
  readonly interpreted: Prepared;
  readonly generated: Prepared;
  readonly raw: RawRecord;
  /** Milliseconds. */
  readonly asOf: number;
  readonly set: Readonly<Record<string, number>>;
  /** Whether clocks that other rules decided begin anew. */
  readonly migrate: boolean;
  /** Seed of what a law picks by chance. */
  readonly seed: number;
}

/** What is wrong, in words, or null. */
export type Law = (subject: Subject) => string | null;

export type ReadyProgram = Pick<Subject, 'bundle' | 'interpreted' | 'generated'>;

export function ready(bundle: Bundle): ReadyProgram {
  return { bundle, interpreted: prepare(bundle, { generate: false }), generated: prepare(bundle, { generate: true }) };
}

const decisions = new WeakMap<Subject, Decision>();

function decide({ generated, raw, asOf, set, migrate }: Subject): Decision {
  return evaluate(generated, raw, asOf, { set, migrate });
}

/** The decision of the subject, made once, or of another record or instant under its rules. */
export function decisionOf(subject: Subject, change?: { raw?: RawRecord; asOf?: number }): Decision {
  if (change !== undefined) return decide({ ...subject, ...change });
  const decision = decisions.get(subject) ?? decide(subject);
  decisions.set(subject, decision);
  return decision;
}
