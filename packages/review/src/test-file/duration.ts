// Lengths of time as tests write them.

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
  ['millisecond', 1],
] as const;

const MILLISECONDS: Readonly<Record<string, number>> = { ...Object.fromEntries(UNITS), week: 604_800_000 };

/**
 * Milliseconds of `2 days`, `1 hour`, `90 minutes`; null for anything else. Tests may go down to seconds and milliseconds,
 * so that both sides of an edge can be shown.
 */
export function readDuration(text: string): number | null {
  const match = /^(\d+)\s+([a-z]+?)s?$/.exec(text.trim());
  const unit = match && Object.hasOwn(MILLISECONDS, match[2]!) ? MILLISECONDS[match[2]!]! : null;
  return match && unit !== null ? Number(match[1]) * unit : null;
}

/** The length in the greatest unit of which it is a whole number, none greater than `most`: `30 days`, `90 minutes`. */
export function durationWords(milliseconds: number, most: (typeof UNITS)[number][0] = 'day'): string {
  const from = UNITS.findIndex(([unit]) => unit === most);
  const [unit, size] = UNITS.slice(from).find(([, each]) => milliseconds % each === 0) ?? UNITS.at(-1)!;
  const count = milliseconds / size;
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
