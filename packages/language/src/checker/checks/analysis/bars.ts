// Bars that no lead reaches with the points that there are, or that every lead meets.

import { MILLIONTHS } from '../../budget/limits.ts';
import type { Placed } from '../../model.ts';
import { extentOf } from '../../reasoning/score-quantity.ts';
import { BETWEEN } from '../../values/bar.ts';
import { compareDecimals, decimalText } from '../../values/decimal.ts';
import type { Analysis } from './analysis.ts';
import type { ScoreBar } from './score-bars.ts';
import { isScoreTold } from './told-scores.ts';

/** Tells of comparisons of a score that come out in one way only. What the range alone says is told elsewhere. */
export function checkBars(analysis: Analysis, at: Placed): void {
  for (const bar of analysis.ownBars) checkBar(analysis, at, bar);
}

function checkBar({ checking, reasoning }: Analysis, at: Placed, bar: ScoreBar): void {
  const { names, report, isTold } = checking;
  const { score: name, expression } = bar;
  const score = names.scores.get(name);
  const extent = extentOf(reasoning, name);
  if (score === undefined || extent === null || isTold(at, expression.span)) return;
  if (isScoreTold(checking, name)) return;
  const lowest = names.exclusions.length > 0 ? extent.range.lowest : extent.lowest;
  const [low, high] = [lowest, extent.highest].map(steps => ({ steps, decimals: MILLIONTHS }));
  const results = bar.values.map(value =>
    BETWEEN[bar.operator](compareDecimals(low!, value), compareDecimals(high!, value)),
  );
  const [holds] = results;
  if (holds == null || results.some(result => result !== holds)) return;
  // One end of a `between` may well hold for everyone.
  if (holds && expression.kind === 'between') return;
  const data = {
    score: name,
    lowest: decimalText(low!),
    highest: decimalText(high!),
    holds,
    param: bar.param,
    bar: decimalText(bar.values[0]!),
  };
  report(at, 'bar-out-of-reach', data, expression.span, {
    related: [{ note: 'score-here', at: score, span: score.node.name?.span ?? score.node.keyword }],
  });
}
