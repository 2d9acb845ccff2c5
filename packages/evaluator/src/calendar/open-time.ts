// Open time as sorted arrays with running sums: counting, advancing and looking for an opening are binary searches.
import type { Interval } from './intervals.ts';

/** Instants and spans are milliseconds. Intervals are half-open. */
export interface OpenTime {
  isOpen(at: number): boolean;
  /** The first open instant at or after; null when there is none. */
  nextOpening(at: number): number | null;
  /** How much is open in [from, to); 0 when `to` is not later. */
  counted(from: number, to: number): number;
  /** The earliest instant at or after `from` up to which so much is open; null when there is not as much. */
  advance(from: number, span: number): number | null;
}

/** Of intervals that are ascending and apart. */
export function createOpenTime(intervals: readonly Interval[]): OpenTime {
  const starts = Float64Array.from(intervals, ({ from }) => from);
  const ends = Float64Array.from(intervals, ({ to }) => to);
  const sums = new Float64Array(intervals.length + 1);
  intervals.forEach(({ from, to }, place) => {
    sums[place + 1] = sums[place]! + to - from;
  });

  /** Open time before an instant. */
  function upTo(at: number): number {
    const begun = countUpTo(starts, at);
    if (begun === 0) return 0;
    return sums[begun - 1]! + Math.min(at, ends[begun - 1]!) - starts[begun - 1]!;
  }

  function isOpen(at: number): boolean {
    const begun = countUpTo(starts, at);
    return begun > 0 && at < ends[begun - 1]!;
  }

  return {
    isOpen,
    nextOpening: at => (isOpen(at) ? at : (starts[countUpTo(starts, at)] ?? null)),
    counted: (from, to) => (to <= from ? 0 : upTo(to) - upTo(from)),
    advance: (from, span) => {
      if (span <= 0) return from;
      const wanted = upTo(from) + span;
      // The first interval whose end brings enough: all whose sum is still below are passed.
      const place = countBelow(sums, wanted) - 1;
      return place >= intervals.length ? null : starts[place]! + wanted - sums[place]!;
    },
  };
}

/** How many of the ascending numbers are at most `limit`. */
export function countUpTo(numbers: Float64Array, limit: number): number {
  return search(numbers, number => number <= limit);
}

function countBelow(numbers: Float64Array, limit: number): number {
  return search(numbers, number => number < limit);
}

/** How many numbers at the beginning pass a test that none passes after one that does not. */
function search(numbers: Float64Array, passes: (number: number) => boolean): number {
  let low = 0;
  for (let high = numbers.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (passes(numbers[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
