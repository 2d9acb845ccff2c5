// Versions of a program: `1.2.0`, or `1.2.0-rc.1` on the way to it, in the order of semantic versioning 2.0.0.

const NUMBER = '(?:0|[1-9]\\d{0,8})';
const PART = '(?:0|[1-9]\\d{0,8}|\\d*[a-z-][0-9a-z-]*)';
const RELEASE = new RegExp(`^${NUMBER}\\.${NUMBER}\\.${NUMBER}(?:-${PART}(?:\\.${PART})*)?$`);
const LONGEST = 64;

/** Lower case only, since some disks do not tell capitals apart; nothing behind a `+`, since it has no place in the order. */
export function isRelease(text: string): boolean {
  return text.length <= LONGEST && RELEASE.test(text);
}

/** Negative, zero or positive, as `a` comes before, with or after `b`. Both are releases. */
export function compareReleases(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  return compareParts(left.numbers, right.numbers) || compareAhead(left.ahead, right.ahead);
}

interface Parts {
  readonly numbers: readonly string[];
  /** What comes ahead of the release itself; empty for that one. */
  readonly ahead: readonly string[];
}

function partsOf(release: string): Parts {
  const cut = release.indexOf('-');
  const numbers = (cut < 0 ? release : release.slice(0, cut)).split('.');
  return { numbers, ahead: cut < 0 ? [] : release.slice(cut + 1).split('.') };
}

/** `1.0.0` comes after everything that leads to it. */
function compareAhead(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return b.length - a.length;
  return compareParts(a, b);
}

function compareParts(a: readonly string[], b: readonly string[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const order = comparePart(a[index]!, b[index]!);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** Numbers by their size and before words, words by their letters. */
function comparePart(a: string, b: string): number {
  const [left, right] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (left && right) return Number(a) - Number(b);
  if (left !== right) return left ? -1 : 1;
  return a === b ? 0 : a < b ? -1 : 1;
}
