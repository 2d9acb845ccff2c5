// Durations as they are written in tests.

const MILLISECONDS: Readonly<Record<string, number>> = {
  millisecond: 1,
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
};

/**
 * Milliseconds of `2 days`, `1 hour`, `90 minutes`; null for anything else. Tests may go down to seconds and milliseconds,
 * so that both sides of an edge can be shown.
 */
export function readDuration(text: string): number | null {
  const match = /^(\d+)\s+([a-z]+?)s?$/.exec(text.trim());
  const unit = match && Object.hasOwn(MILLISECONDS, match[2]!) ? MILLISECONDS[match[2]!]! : null;
  return match && unit !== null ? Number(match[1]) * unit : null;
}
