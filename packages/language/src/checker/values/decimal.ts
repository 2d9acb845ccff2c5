// Exact decimals of number literals: whole steps and how many decimals a step has.
import type { NumberToken } from '../../syntax/nodes/node.ts';

/** `steps` whole steps of 10^-`decimals`. */
export interface Decimal {
  readonly steps: bigint;
  readonly decimals: number;
}

/** The literal's value, sign and all, with as many decimals as are written: `-1.50` is -150 steps of 10^-2. */
export function decimalOf(token: NumberToken): Decimal {
  const [whole = '0', fraction = ''] = token.digits.replaceAll('_', '').split('.');
  const size = BigInt(`${whole}${fraction}` || '0');
  return { steps: token.negative ? -size : size, decimals: fraction.length };
}

/** The same value in steps of 10^-`decimals`, or null where it has more decimals than that (trailing zeros do not count). */
export function stepsAt(value: Decimal, decimals: number): bigint | null {
  if (value.decimals <= decimals) return value.steps * 10n ** BigInt(decimals - value.decimals);
  const divisor = 10n ** BigInt(value.decimals - decimals);
  return value.steps % divisor === 0n ? value.steps / divisor : null;
}

/** Negative, zero or positive as `left` is less than, equal to or greater than `right`. */
export function compareDecimals(left: Decimal, right: Decimal): number {
  const decimals = Math.max(left.decimals, right.decimals);
  const difference = stepsAt(left, decimals)! - stepsAt(right, decimals)!;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** As people write it: no needless zeros, thousands unmarked. */
export function decimalText(value: Decimal): string {
  const sign = value.steps < 0n ? '-' : '';
  const digits = (value.steps < 0n ? -value.steps : value.steps).toString().padStart(value.decimals + 1, '0');
  const whole = digits.slice(0, digits.length - value.decimals);
  const fraction = digits.slice(digits.length - value.decimals).replace(/0+$/, '');
  return fraction === '' ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
}
