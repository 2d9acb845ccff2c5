// Ids made from what something does: the second one that does the same is counted.

/** The id, or with ` 2`, ` 3` … behind it where it is taken; it is taken from then on. */
export function uniqueId(id: string, taken: Set<string>): string {
  let unique = id;
  for (let time = 2; taken.has(unique); time += 1) unique = `${id} ${time}`;
  taken.add(unique);
  return unique;
}
