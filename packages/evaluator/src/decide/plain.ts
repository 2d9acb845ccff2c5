// Whole steps as plain decimal numbers, and Kleene values as words.
import type { Holds } from '@funnel/bundle';

const WORDS: readonly Holds[] = ['no', 'unknown', 'yes'];

export function wordOf(held: number): Holds {
  return WORDS[held]!;
}

/** The nearest double; never a negative zero. */
export function plain(steps: number, unit: number): number {
  return steps / unit + 0;
}

export function pointsOf(millionths: number): number {
  return plain(millionths, 1_000_000);
}
