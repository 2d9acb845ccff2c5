// What a score can be, as a quantity: so many times what it is rounded to.
import { extentOfScore, type ScoreExtent } from '../budget/score-extent.ts';
import type { Decimal } from '../values/decimal.ts';
import type { Reasoning } from './asking.ts';
import { type Quantity, quantity } from './quantity.ts';

/** What is known of a score; null where it has problems of its own, or needs itself. */
export function extentOf(reasoning: Reasoning, name: string): ScoreExtent | null {
  const found = reasoning.extents.get(name);
  if (found !== undefined) return found;
  if (reasoning.extentElsewhere !== null) return reasoning.extentElsewhere(name);
  const score = reasoning.known.scores.get(name)?.node;
  reasoning.extents.set(name, null);
  const extent = score === undefined ? null : extentOfScore(reasoning, score);
  reasoning.extents.set(name, extent);
  return extent;
}

/** Excluded leads have every score at its floor. */
export function scoreQuantity(reasoning: Reasoning, name: string): Quantity {
  const extent = extentOf(reasoning, name);
  if (extent === null) return quantity(`score/${name}`, null, null);
  const { lowest, highest, range, unit } = extent;
  const low = reasoning.known.exclusions.length > 0 ? range.lowest : lowest;
  return quantity(`score/${name}`, low / unit, highest / unit);
}

/** What one of it is worth. */
export function scoreUnit(reasoning: Reasoning, name: string): Decimal {
  return { steps: extentOf(reasoning, name)?.unit ?? 1000n, decimals: 6 };
}
