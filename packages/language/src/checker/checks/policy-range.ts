// A score that can fall below zero says less than nothing about some leads.
import type { Checking } from '../checking.ts';
import { compareDecimals, decimalOf, decimalText } from '../values/decimal.ts';

const ZERO = { steps: 0n, decimals: 0 };

/** Tells of ranges that begin below zero and end above it. */
export function checkBelowZero({ names, report }: Checking): void {
  for (const [name, placed] of names.scores) {
    const { high, low } = placed.node;
    if (low === null || high === null) continue;
    const lowest = decimalOf(low);
    if (compareDecimals(lowest, ZERO) >= 0 || compareDecimals(decimalOf(high), ZERO) <= 0) continue;
    report(placed, 'score-below-zero', { name, lowest: decimalText(lowest) }, low.span);
  }
}
