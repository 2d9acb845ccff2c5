// Ids made from what something does: the second one that does the same is counted.

/** Ids that are taken, each with the number that the next one of its kind would have. */
export type TakenIds = Map<string, number>;

/** The id, or with ` 2`, ` 3` … behind it where it is taken; it is taken from then on. */
export function uniqueId(id: string, taken: TakenIds): string {
  let time = taken.get(id);
  if (time === undefined) {
    taken.set(id, 2);
    return id;
  }
  while (taken.has(`${id} ${time}`)) time += 1;
  taken.set(id, time + 1);
  taken.set(`${id} ${time}`, 2);
  return `${id} ${time}`;
}
