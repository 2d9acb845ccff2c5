// Counts by name, and the greatest of them.

export type Tally = Map<string, number>;

export function addTo(tally: Tally, name: string, by = 1): void {
  tally.set(name, (tally.get(name) ?? 0) + by);
}

/** Names with their counts, most first; of equal ones the first by name. */
export function ranked(tally: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...tally].sort(([a, more], [b, most]) => most - more || (a < b ? -1 : 1));
}
