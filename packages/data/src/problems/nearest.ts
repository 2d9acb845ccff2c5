// The name that was probably meant.

/** The candidate with the fewest changed letters (at most a third of them), without regard to case; null when none is near. */
export function nearest(name: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    const changes = distance(name.toLowerCase(), candidate.toLowerCase(), least);
    if (changes < least) {
      least = changes;
      best = candidate;
    }
  }
  return best;
}

/** Letters inserted, dropped, changed or swapped with the next one; `most` or more where it would be at least that. */
function distance(from: string, to: string, most: number): number {
  if (Math.abs(from.length - to.length) >= most) return most;
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      let changes = Math.min(last[column]! + 1, next[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        changes = Math.min(changes, before[column - 2]! + 1);
      }
      next.push(changes);
    }
    before = last;
    last = next;
  }
  return last[to.length]!;
}
