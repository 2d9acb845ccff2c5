// How much two parts of a bundle have in common.

/** Tables that are made of other fields, and may be long. */
const MADE = new Set(['points_by_step', 'zones']);

/** 1 for the same, 0 for nothing in common: the share of values that stand at the same place in both, whatever their number in a list. */
export function alike(a: unknown, b: unknown): number {
  const [left, right] = [countsOf(a), countsOf(b)];
  const total = sum(left) + sum(right);
  if (total === 0) return 1;
  let common = 0;
  for (const [leaf, count] of left) common += Math.min(count, right.get(leaf) ?? 0);
  return (2 * common) / total;
}

/** How many values stand in only one of the two. */
export function distance(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let apart = 0;
  for (const leaf of new Set([...a.keys(), ...b.keys()])) apart += Math.abs((a.get(leaf) ?? 0) - (b.get(leaf) ?? 0));
  return apart;
}

/** Each value with its path, places in lists left out, and how often it stands there. */
export function countsOf(value: unknown): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const visit = (part: unknown, path: string): void => {
    if (Array.isArray(part)) for (const each of part) visit(each, path);
    else if (typeof part === 'object' && part !== null) {
      for (const [key, inner] of Object.entries(part)) if (!MADE.has(key)) visit(inner, `${path}.${key}`);
    } else if (part !== null) {
      const leaf = `${path}=${JSON.stringify(part)}`;
      counts.set(leaf, (counts.get(leaf) ?? 0) + 1);
    }
  };
  visit(value, '');
  return counts;
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
