// A score that can fall below zero says less than nothing about some leads.
import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import { compareDecimals, decimalOf, decimalText } from '../values/decimal.ts';

const ZERO = { steps: 0n, decimals: 0 };

/** Tells of ranges that begin below zero and end above it. */
export function checkBelowZero({ names, report }: Checking, placed: Placed<DeclarationOf<'score'>>): void {
  const { high, low, name } = placed.node;
  if (low === null || high === null || name === null || names.scores.get(name.text) !== placed) return;
  const lowest = decimalOf(low);
  if (compareDecimals(lowest, ZERO) >= 0 || compareDecimals(decimalOf(high), ZERO) <= 0) return;
  report(placed, 'score-below-zero', { name: name.text, lowest: decimalText(lowest) }, low.span);
}
