// What a question is asked about: the rules, the facts, the instant, and inside a `where` the activity at hand.
import type { DataProblem, Rules } from '@funnel/bundle';
import type { Facts, Happening } from './facts.ts';

export interface Case {
  readonly rules: Rules;
  readonly facts: Facts;
  readonly asOf: bigint;
  /** Params given from outside, in plain units. */
  readonly set: Readonly<Record<string, number>>;
  /** The activity at hand inside a `where`. */
  readonly activity: Happening | null;
  /** After a move: the case before all moves, in which params, segments, scores, grades and gates keep their values. */
  readonly frame: Case | null;
  /** Called with what is wrong in the data that only a decision finds. */
  readonly report: (code: DataProblem['code'], fact: string, value: string | null) => void;
}

/** What arithmetic out of its range reports. */
export function overflow(about: Case): void {
  about.report('arithmetic-out-of-range', '', null);
}

/** The same question, of which nothing is reported. */
export function quietly(about: Case): Case {
  return { ...about, frame: about.frame === null ? null : quietly(about.frame), report: () => {} };
}

/** The case in which named things have their values. */
export function frameOf(about: Case): Case {
  return about.frame ?? about;
}

/** The facts, fields in the lead's order and then the others by name, each once. */
export function inOrderOfFacts(rules: Rules, facts: readonly string[]): string[] {
  const fields = rules.lead.fields.map(field => field.name).filter(name => facts.includes(name));
  const others = [...new Set(facts)].filter(fact => !fields.includes(fact)).sort((a, b) => (a < b ? -1 : 1));
  return [...fields, ...others];
}
