// The points at which the bars of a score turn.
import { MILLIONTHS } from '../../budget/limits.ts';
import { stepsAt } from '../../values/decimal.ts';
import type { ScoreBar } from './score-bars.ts';

/** Millionths, at least so much for the bar to have turned. */
export type Threshold = bigint;

/** null where a bar does not turn once: for `=`, `!=` and for params, which can be set from outside. */
export function thresholdsOf(bars: readonly ScoreBar[]): readonly Threshold[] | null {
  const found = bars.map(({ operator, values: [value], param }): bigint | null => {
    const at = value === undefined ? null : stepsAt(value, MILLIONTHS);
    if (at === null || param !== null || operator === '=' || operator === '!=') return null;
    return operator === '>' || operator === '<=' ? at + 1n : at;
  });
  return found.every(each => each !== null) ? found : null;
}

/** How many have turned at this score. */
export function turnedAt(thresholds: readonly Threshold[], score: bigint): number {
  return thresholds.filter(threshold => score >= threshold).length;
}
