// A place where the rules branch.
import type { Bundle, Decision, SourcePlace } from '@funnel/bundle';
import type { Situation } from '../parts/parts-of.ts';

export type Side = 'yes' | 'no' | 'unknown' | 'taken';

/** What a test saw: its lead at its instant, and the decision. */
export interface Seen {
  readonly situation: Situation;
  readonly decision: Decision;
}

/** The sides that a test went through; none when it never came here. */
export type Took = (seen: Seen) => readonly Side[];

/** A condition has the sides yes and no (unknown is counted apart), an arm the one side taken. */
export interface BranchPoint {
  readonly id: string;
  readonly text: string;
  readonly place: SourcePlace | null;
  readonly sides: readonly Side[];
  readonly took: Took;
}

export const BOTH: readonly Side[] = ['yes', 'no', 'unknown'];
export const TAKEN: readonly Side[] = ['taken'];

/** Of what a decision goes through once at most: the side, or null when it never came here. */
export function once(side: (decision: Decision) => Side | null): Took {
  return ({ decision }) => {
    const took = side(decision);
    return took === null ? [] : [took];
  };
}

/** Where a declaration stands, by its key in `about`. */
export function declared(bundle: Bundle, key: string): SourcePlace | null {
  return bundle.about.declarations.find(each => each.key === key)?.at ?? null;
}
