// Problems in the data of a run: how many leads have each, and some of the values that they are about.
import type { Decision } from '@funnel/bundle';

/** So many different values are kept of each. */
const MOST_VALUES = 3;

export interface ProblemTally {
  leads: number;
  /** In the order in which they came. */
  readonly values: Set<string>;
}

/** By fact and then by code. */
export type ProblemTallies = Map<string, Map<string, ProblemTally>>;

/** A lead counts once for each fact and code. */
export function addProblems(tallies: ProblemTallies, { problems }: Pick<Decision, 'problems'>): void {
  const seen = new Set<ProblemTally>();
  for (const { code, fact, value } of problems) {
    const codes = tallies.get(fact) ?? new Map<string, ProblemTally>();
    tallies.set(fact, codes);
    const tally = codes.get(code) ?? { leads: 0, values: new Set() };
    codes.set(code, tally);
    if (!seen.has(tally)) tally.leads += 1;
    seen.add(tally);
    if (value !== null && tally.values.size < MOST_VALUES) tally.values.add(value);
  }
}
