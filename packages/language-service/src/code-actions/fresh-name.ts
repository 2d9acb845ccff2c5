// Names for what an action declares: said by what stands there, and taken by nobody.
import { isReserved } from '@funnel/language';
import type { Snapshot } from '../snapshot.ts';
import { symbolsOf } from '../symbols/occurrences.ts';

/** A name that no declaration of the program has, from words such as `employees bar`. */
export function freshName(snapshot: Snapshot, words: string): string {
  const taken = new Set([...symbolsOf(snapshot).values()].map(({ name }) => name));
  const base = words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '');
  const name = base === '' || isReserved(base) ? 'new_name' : base;
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}_${number}`)) number += 1;
  return `${name}_${number}`;
}
