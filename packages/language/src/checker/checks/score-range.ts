// A score's range and what it is rounded to.

import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { NumberToken } from '../../syntax/nodes/node.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import type { Report } from '../report.ts';
import { compareDecimals, decimalOf, decimalText, stepsAt } from '../values/decimal.ts';

const ONE = { steps: 1n, decimals: 0 };
const FARTHEST = { steps: 1_000_000_000n, decimals: 0 };

/** The range runs upwards, between a thousand million below and above zero; both ends are multiples of `by`. */
export function checkScoreRange({ report }: Checking, placed: Placed<DeclarationOf<'score'>>): void {
  const { low, high, by } = placed.node;
  const step = by === null ? 1000n : stepsAt(decimalOf(by), 3);
  if (by !== null && (step === null || step <= 0n)) report(placed, 'score-step', { digits: said(by) }, by.span);
  if (low === null || high === null) return;
  if (compareDecimals(decimalOf(low), decimalOf(high)) >= 0) {
    const span = { start: low.span.start, end: high.span.end };
    report(placed, 'range-not-upwards', { low: said(low), high: said(high) }, span);
    return;
  }
  for (const end of [low, high]) {
    const value = decimalOf(end);
    const size = { steps: value.steps < 0n ? -value.steps : value.steps, decimals: value.decimals };
    if (compareDecimals(size, FARTHEST) > 0) report(placed, 'number-too-large', { digits: end.digits }, end.span);
    else if (step !== null && step > 0n) checkMultiple(report, placed, end, step, by);
  }
}

function checkMultiple(report: Report, at: Placed, end: NumberToken, step: bigint, by: NumberToken | null): void {
  const value = stepsAt(decimalOf(end), 3);
  if (value !== null && value % step === 0n) return;
  report(
    at,
    'range-not-multiple',
    { end: said(end), by: by === null ? decimalText(ONE) : said(by), isWritten: by !== null },
    end.span,
  );
}

function said(token: NumberToken): string {
  return decimalText(decimalOf(token));
}
