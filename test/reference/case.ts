// What a question is asked about: the rules, the facts, the instant, and inside a `where` the activity at hand.
import type { Rules } from '@funnel/bundle';
import type { Facts, Happening } from './facts.ts';

export interface Case {
  readonly rules: Rules;
  readonly facts: Facts;
  readonly asOf: bigint;
  /** Params given from outside, in plain units. */
  readonly set: Readonly<Record<string, number>>;
  /** The activity at hand inside a `where`. */
  readonly activity: Happening | null;
  /** Called when a result of arithmetic leaves its range. */
  readonly overflow: () => void;
}

/** The facts, fields in the lead's order and then the others by name, each once. */
export function inOrderOfFacts(rules: Rules, facts: readonly string[]): string[] {
  const fields = rules.lead.fields.map(field => field.name).filter(name => facts.includes(name));
  const others = [...new Set(facts)].filter(fact => !fields.includes(fact)).sort((a, b) => (a < b ? -1 : 1));
  return [...fields, ...others];
}
