// Durations in milliseconds.
import type { Duration } from '../../syntax/nodes/node.ts';
import { decimalOf, stepsAt } from './decimal.ts';

const MILLISECONDS: { readonly [U in Duration['unit']]: number } = {
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
};

export const DAY = MILLISECONDS.day;

/** The longest duration a program may write: a hundred years of 365.25 days. */
export const LONGEST = 36_525 * DAY;

/** Milliseconds; null where the count is no whole number. A count beyond all reason gives `Infinity`. */
export function durationMilliseconds(duration: Duration): number | null {
  const count = stepsAt(decimalOf(duration.count), 0);
  if (count === null) return null;
  return count > 1_000_000_000n ? Number.POSITIVE_INFINITY : Number(count) * MILLISECONDS[duration.unit];
}

const UNITS: readonly (readonly [unit: string, minutes: bigint])[] = [
  ['days', 1440n],
  ['hours', 60n],
  ['minutes', 1n],
];

/** The same length in the largest unit in which it is whole, `36 hours` for `1.5 days`; null where there is none. */
export function inSmallerUnit({ count, unit }: Duration): string | null {
  const { steps, decimals } = decimalOf(count);
  const minutes = stepsAt({ steps: steps * BigInt(MILLISECONDS[unit] / 60_000), decimals }, 0);
  if (minutes === null || minutes <= 0n) return null;
  const [name, size] = UNITS.find(([, each]) => minutes % each === 0n)!;
  return `${minutes / size} ${name}`;
}
