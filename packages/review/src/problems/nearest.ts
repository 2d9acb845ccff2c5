// The known word that somebody probably meant.

/** The candidate within two changed, swapped, missing or added characters (one for words up to four); undefined if there is none. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = word.length <= 4 ? 2 : 3;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

function editDistance(from: string, to: string): number {
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const above = rows[row - 1]!;
      const changed = above[column - 1]! + (from[row - 1] === to[column - 1] ? 0 : 1);
      const swapped =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
          ? rows[row - 2]![column - 2]! + 1
          : Number.POSITIVE_INFINITY;
      current.push(Math.min(above[column]! + 1, current[column - 1]! + 1, changed, swapped));
    }
    rows.push(current);
  }
  return rows[from.length]![to.length]!;
}
