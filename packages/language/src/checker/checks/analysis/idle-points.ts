// Points that change nothing: of a score that is the same for every lead, or that carry no lead over a bar.

import type { DeclarationOf } from '../../../syntax/nodes/declaration.ts';
import type { Extent } from '../../budget/extent.ts';
import { MILLIONTHS } from '../../budget/limits.ts';
import { type ScoreExtent, scoreOf } from '../../budget/score-extent.ts';
import type { Placed } from '../../model.ts';
import { extentOf } from '../../reasoning/score-quantity.ts';
import { decimalText } from '../../values/decimal.ts';
import type { Analysis } from './analysis.ts';
import { boundedSums, type Stretch, stretchesOf, sumsOf } from './sums.ts';
import { thresholdsOf, turnedAt } from './thresholds.ts';
import { isScoreTold } from './told-scores.ts';

/** Beyond so many rules, or bars, there are too many sums to go through. */
const MOST_RULES = 30;

export function checkIdlePoints(analysis: Analysis, at: Placed<DeclarationOf<'score'>>): void {
  const { checking, reasoning, bars } = analysis;
  const name = at.node.name!.text;
  const extent = extentOf(reasoning, name);
  if (extent === null || extent.rules.length === 0 || isScoreTold(checking, name)) return;
  if (extent.lowest === extent.highest) {
    const value = decimalText({ steps: extent.lowest, decimals: MILLIONTHS });
    checking.report(at, 'score-constant', { name, value }, at.node.name?.span ?? at.node.keyword, {
      structural: true,
    });
    return;
  }
  const asked = bars.get(name);
  const thresholds = asked === undefined || asked.isAskedOtherwise ? null : thresholdsOf(asked.bars);
  if (thresholds !== null) checkRules(analysis, at, extent, thresholds);
}

/** Rules for a condition, outside of groups, whose points make no difference to any bar whatever the others come to. */
function checkRules(
  { checking }: Analysis,
  at: Placed<DeclarationOf<'score'>>,
  extent: ScoreExtent,
  thresholds: readonly bigint[],
): void {
  const turned = (sum: bigint) => turnedAt(thresholds, scoreOf(extent, sum));
  // No points at all reach a bar: that is told of the bar.
  if (turned(extent.sum.lowest) === turned(extent.sum.highest)) return;
  if (extent.rules.length > MOST_RULES || thresholds.length > MOST_RULES) return;
  const inGroups = new Set(extent.groups.flatMap(({ group }) => group.rules));
  const single = extent.rules.filter(({ rule }) => !inGroups.has(rule));
  const groups = extent.groups.map(({ group, bound }) => {
    const own = extent.rules.filter(({ rule }) => group.rules.includes(rule));
    const sums = sumsOf(own.map(stretchesOf));
    return sums === null ? null : boundedSums(sums, bound);
  });
  if (!groups.every(each => each !== null)) return;
  for (const rule of single) {
    if (rule.rule.source.kind !== 'condition') continue;
    const others = sumsOf([...single.filter(each => each !== rule).map(stretchesOf), ...groups]);
    if (others === null || others.some(other => makesDifference(extent, thresholds, rule, other))) continue;
    const { name } = at.node;
    checking.report(
      at,
      'points-move-no-bar',
      { name: name?.text ?? '', bars: thresholds.length },
      rule.rule.points.span,
    );
  }
}

function makesDifference(
  extent: ScoreExtent,
  thresholds: readonly bigint[],
  { lowest, highest }: Extent,
  { low, high }: Stretch,
): boolean {
  const turned = (sum: bigint) => turnedAt(thresholds, scoreOf(extent, sum));
  return turned(low + lowest) !== turned(high + highest);
}
