// Sorts rules into parts that have nothing to do with each other, so that each part can be looked at by itself.
import type { Item } from './items.ts';
import { subjectsOf } from './subjects.ts';

/** Rules of one group, and those that ask about the same, are in one part. */
export function partsOf(items: readonly Item[]): readonly (readonly Item[])[] {
  const leader = items.map((_, index) => index);
  const find = (index: number): number => (leader[index] === index ? index : find(leader[index]!));
  const first = new Map<string, number>();
  for (const [index, { needs, group }] of items.entries()) {
    const shared = [...subjectsOf(needs), ...(group === null ? [] : [`group/${group}`])];
    for (const subject of shared) {
      const other = first.get(subject);
      if (other === undefined) first.set(subject, index);
      else leader[find(index)] = find(other);
    }
  }
  const parts = new Map<number, Item[]>();
  for (const [index, item] of items.entries()) {
    const part = parts.get(find(index));
    if (part === undefined) parts.set(find(index), [item]);
    else part.push(item);
  }
  return [...parts.values()];
}
