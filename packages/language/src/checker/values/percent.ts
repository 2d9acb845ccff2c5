// Shares in per cent.
import type { NumberToken } from '../../syntax/nodes/node.ts';
import { decimalOf, stepsAt } from './decimal.ts';

/** A share has three decimals at most. */
export const PERCENT_DECIMALS = 3;

/** All of it, in thousandths of a per cent. */
export const WHOLE = 100_000n;

/** Thousandths of a per cent; null beyond 0% to 100%, or with more decimals. */
export function percentSteps(token: NumberToken): bigint | null {
  const steps = stepsAt(decimalOf(token), PERCENT_DECIMALS);
  return steps === null || steps < 0n || steps > WHOLE ? null : steps;
}
