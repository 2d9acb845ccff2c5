// Rules whose points alone reach every bar of their score, whatever the others say.

import type { DeclarationOf, RuleNode } from '../../../syntax/nodes/declaration.ts';
import { boundOf, fades, MILLIONTHS, pointsOf } from '../../budget/limits.ts';
import { lowestWith, scoreOf } from '../../budget/score-extent.ts';
import type { Placed } from '../../model.ts';
import { extentOf } from '../../reasoning/score-quantity.ts';
import { greatest, least } from '../../reasoning/whole.ts';
import { decimalText } from '../../values/decimal.ts';
import type { Analysis } from './analysis.ts';
import { thresholdsOf } from './thresholds.ts';

/** In a score of fewer rules it is plain to see. */
const FEWEST_RULES = 3;

export function checkDecidingPoints({ checking, reasoning, bars }: Analysis, at: Placed<DeclarationOf<'score'>>): void {
  const name = at.node.name!.text;
  const extent = extentOf(reasoning, name);
  const asked = bars.get(name);
  if (extent === null || asked === undefined || extent.rules.length < FEWEST_RULES) return;
  const thresholds = thresholdsOf(asked.bars);
  if (thresholds === null) return;
  const top = thresholds.reduce(greatest);
  if (extent.lowest >= top) return;
  for (const one of extent.rules) {
    const { rule } = one;
    const points = onceOf(at.node, rule);
    // Mostly it is soon seen that they are too few.
    if (points === null || scoreOf(extent, greatest(extent.sum.lowest, 0n) + points) < top) continue;
    if (scoreOf(extent, lowestWith(reasoning.effort, extent, one, points)) < top) continue;
    const bar = decimalText({ steps: top, decimals: MILLIONTHS });
    checking.report(at, 'points-decide-alone', { name, bar, bars: thresholds.length }, rule.points.span);
  }
}

/** What it gives wherever it gives anything, before the bound of its group; null where it takes away, fades or goes with a field. */
function onceOf(score: DeclarationOf<'score'>, rule: RuleNode): bigint | null {
  const points = pointsOf(rule.points);
  const isCondition = rule.source.kind === 'condition';
  if (points === null || rule.sign === 'subtract' || rule.source.kind === 'proportion') return null;
  if (!isCondition && fades(score)) return null;
  const bound = boundOf(rule);
  return bound === null ? points : least(points, bound);
}
