// What a unit of checking has looked up, so that it is known when its result holds no longer.
import type { Declaration } from '../../syntax/nodes/declaration.ts';

/**
 * A name in a table (`scores/fit`), the names of a table (`scores#`), a table as a whole (`scores`), something else that names tell
 * (`lost any`), or all that has been found out about a declaration.
 */
export type Lookup = string | Declaration;

/** Whatever there is: of a unit that has looked at so much that it would be dearer to know at what. */
export const ANYTHING = '*';

/** Looked up by one unit, before it counts as anything. */
const MOST = 500;

export interface Lookups {
  readonly note: (lookup: Lookup) => void;
  /** Writes down in `into` what `work` looks up. */
  readonly during: <T>(into: Set<Lookup>, work: () => T) => T;
}

export function createLookups(): Lookups {
  let current = new Set<Lookup>();
  return {
    note: lookup => addLookup(current, lookup),
    during: (into, work) => {
      const outer = current;
      current = into;
      const result = work();
      current = outer;
      return result;
    },
  };
}

/** Adds to what one unit has looked up. */
function addLookup(into: Set<Lookup>, lookup: Lookup): void {
  if (into.has(ANYTHING)) return;
  if (lookup !== ANYTHING && into.size < MOST) into.add(lookup);
  else {
    into.clear();
    into.add(ANYTHING);
  }
}

/** Has anything changed that was looked up? Mostly little has. */
export function isTouched(lookups: ReadonlySet<Lookup>, changes: ReadonlySet<Lookup>): boolean {
  if (lookups.has(ANYTHING)) return changes.size > 0;
  if (changes.size > lookups.size) {
    for (const lookup of lookups) if (changes.has(lookup)) return true;
  } else for (const change of changes) if (lookups.has(change)) return true;
  return false;
}
