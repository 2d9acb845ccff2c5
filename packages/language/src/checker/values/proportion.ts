// Points in proportion to a field, exactly.
import type { Decimal } from './decimal.ts';

/**
 * Millionths of a point for each step (10^-`decimals`) of the field: points × 10^6 ÷ (unit × 10^decimals). null where that is no
 * whole number.
 */
export function proportionStep(points: Decimal, unit: Decimal, decimals: number): bigint | null {
  const above = points.steps * 10n ** BigInt(6 + unit.decimals);
  const below = unit.steps * 10n ** BigInt(points.decimals + decimals);
  return below !== 0n && above % below === 0n ? above / below : null;
}
