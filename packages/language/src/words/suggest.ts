// Which of the words or names that exist somebody may have meant.

/** At most three of `names`, nearest first: a few letters changed, swapped, missing or too many, or the same start. */
export function suggest(written: string, names: Iterable<string>): readonly string[] {
  const wanted = plain(written);
  const near: { readonly name: string; readonly distance: number }[] = [];
  for (const name of names) {
    const other = plain(name);
    const most = Math.max(1, Math.floor(Math.max(wanted.length, other.length) / 3));
    const distance = isPart(wanted, other) ? 1 : editDistance(wanted, other, most);
    if (distance <= most) near.push({ name, distance });
  }
  near.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  return [...new Set(near.map(entry => entry.name))].slice(0, 3);
}

function plain(name: string): string {
  if (/^[a-z0-9]*$/.test(name)) return name;
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/** One begins or ends with the other, and that is at least four letters long. */
function isPart(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 4 && (long.startsWith(short) || long.endsWith(short));
}

/** Letters to change, add, drop or swap with their neighbour; anything above `most` counts as `most` + 1. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last: number[] = [];
  for (let j = 0; j <= b.length; j++) last.push(j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const changed = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(changed, last[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1);
      row.push(best);
      least = Math.min(least, best);
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length]!;
}
