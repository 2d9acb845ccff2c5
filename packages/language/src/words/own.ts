// Looks up what somebody wrote in a table: `constructor` is in none, although every object has one.

/** What stands under a key in the table itself. */
export const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;
