// A place where the rules branch.
import type { Bundle, Decision, SourcePlace } from '@funnel/bundle';

export type Side = 'yes' | 'no' | 'unknown' | 'taken';

/** A condition has the sides yes and no (unknown is counted apart), an arm the one side taken. */
export interface BranchPoint {
  readonly id: string;
  readonly text: string;
  readonly place: SourcePlace | null;
  readonly sides: readonly Side[];
  /** The side that the decision took here; null when it never came here. */
  readonly side: (decision: Decision) => Side | null;
}

export const BOTH: readonly Side[] = ['yes', 'no', 'unknown'];
export const TAKEN: readonly Side[] = ['taken'];

/** Where a declaration stands, by its key in `about`. */
export function declared(bundle: Bundle, key: string): SourcePlace | null {
  return bundle.about.declarations.find(each => each.key === key)?.at ?? null;
}
