// All sums that some rules can come to, whatever else they have to do with each other: single sums, or stretches of them.
import type { Extent } from '../../budget/extent.ts';
import { greatest, least } from '../../reasoning/whole.ts';

/** Millionths, both ends included. */
export interface Stretch {
  readonly low: bigint;
  readonly high: bigint;
}

const MOST_STRETCHES = 200;

/** Of a rule: nothing or its points; where it can give more or less, all between. */
export function stretchesOf({ lowest, highest, least: smallest }: Extent): readonly Stretch[] {
  const isAllOrNothing = smallest !== 0n && (smallest === lowest || smallest === highest);
  if (!isAllOrNothing) return [{ low: lowest, high: highest }];
  return [
    { low: lowest, high: lowest },
    { low: highest, high: highest },
  ];
}

/** null where there are too many. */
export function sumsOf(parts: readonly (readonly Stretch[])[]): readonly Stretch[] | null {
  let sums: readonly Stretch[] = [{ low: 0n, high: 0n }];
  for (const part of parts) {
    sums = joined(sums.flatMap(sum => part.map(({ low, high }) => ({ low: sum.low + low, high: sum.high + high }))));
    if (sums.length > MOST_STRETCHES) return null;
  }
  return sums;
}

/** At most so much each. */
export function boundedSums(sums: readonly Stretch[], bound: bigint): readonly Stretch[] {
  return joined(sums.map(({ low, high }) => ({ low: least(low, bound), high: least(high, bound) })));
}

/** Those that touch become one. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const sorted = [...stretches].sort((a, b) => (a.low < b.low ? -1 : a.low > b.low ? 1 : 0));
  const found: Stretch[] = [];
  for (const stretch of sorted) {
    const last = found.at(-1);
    if (last === undefined || stretch.low > last.high) found.push(stretch);
    else found[found.length - 1] = { low: last.low, high: greatest(last.high, stretch.high) };
  }
  return found;
}
