// Percentages beside a score that counts more than one point.
import { replaceWith } from '../../diagnostics/report.ts';
import type { Expression } from '../../syntax/nodes/expression.ts';
import { compareDecimals, type Decimal, decimalOf, decimalText } from '../values/decimal.ts';
import type { Scope } from './scope.ts';
import { tell } from './scope.ts';

const ONE: Decimal = { steps: 1n, decimals: 0 };
const HUNDRED: Decimal = { steps: 100n, decimals: 0 };
const NONE: Decimal = { steps: 0n, decimals: 0 };

/** Tells of `fit >= 60%`, which is 0.6 points; false where nothing is wrong. */
export function isPercentOfPoints(scope: Scope, score: Expression, percent: Expression): boolean {
  const { meanings, names } = scope.checking;
  const meaning = meanings.get(score);
  const node = meaning?.kind === 'score' ? names.scores.get(meaning.name)?.node : undefined;
  if (percent.kind !== 'percent' || node === undefined || node.low === null || node.high === null) return false;
  const [low, high] = [decimalOf(node.low), decimalOf(node.high)];
  if (compareDecimals(high, ONE) <= 0) return false;
  const { digits } = percent.number;
  const isHundred = compareDecimals(low, NONE) === 0 && compareDecimals(high, HUNDRED) === 0;
  const points = compareDecimals(decimalOf(percent.number), high) <= 0 ? digits : null;
  const data = {
    score: node.name?.text ?? '',
    percent: digits,
    low: decimalText(low),
    high: decimalText(high),
    points,
  };
  const fixes = points === null ? [] : [replaceWith(percent.span, points, isHundred)];
  tell(scope, 'percent-of-points', data, percent.span, { fixes });
  return true;
}
