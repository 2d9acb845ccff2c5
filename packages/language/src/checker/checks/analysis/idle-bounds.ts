// Bounds that change nothing: `up to`, `at most` and ends of ranges that no lead comes to; and bounds below a single activity.
import type { DeclarationOf, RuleNode } from '../../../syntax/nodes/declaration.ts';
import { valuesOf } from '../../budget/activity-points.ts';
import type { Extent } from '../../budget/extent.ts';
import { boundOf, bucketOf, fades, limitOf, MILLIONTHS, pointsOf } from '../../budget/limits.ts';
import type { ScoreExtent } from '../../budget/score-extent.ts';
import type { Placed } from '../../model.ts';
import { extentOf } from '../../reasoning/score-quantity.ts';
import { greatest } from '../../reasoning/whole.ts';
import { decimalText } from '../../values/decimal.ts';
import type { Analysis } from './analysis.ts';
import { isScoreTold } from './told-scores.ts';

export function checkIdleBounds(analysis: Analysis, at: Placed<DeclarationOf<'score'>>): void {
  const { checking, reasoning } = analysis;
  const name = at.node.name!.text;
  const extent = extentOf(reasoning, name);
  if (extent === null || extent.rules.length === 0 || isScoreTold(checking, name)) return;
  for (const rule of extent.rules) {
    checkUpTo(analysis, at, rule);
    checkAtMost(analysis, at, rule.rule);
  }
  for (const { group, unbounded, bound } of extent.groups) {
    if (group.rules.length === 0 || unbounded.highest > bound) continue;
    const most = said(unbounded.highest);
    checking.report(at, 'bound-never-binds', { what: 'group', most, bound: said(bound) }, group.upTo.span);
  }
  checkRange(analysis, at, extent);
}

/** The points of the rule never come to its `up to`, or a single activity is beyond it. */
function checkUpTo({ checking: { report } }: Analysis, at: Placed<DeclarationOf<'score'>>, extent: Extent): void {
  const { rule, unbounded } = extent;
  const limit = limitOf(rule, 'up_to');
  const bound = boundOf(rule);
  const points = pointsOf(rule.points);
  if (limit === null || bound === null || points === null) return;
  const size = greatest(unbounded.highest, -unbounded.lowest);
  if (size <= bound) {
    report(at, 'bound-never-binds', { what: 'up to', most: said(size), bound: said(bound) }, limit.points.span);
  } else if (rule.source.kind === 'activities' && !fades(at.node) && points > bound) {
    report(at, 'points-above-bound', { points: said(points), bound: said(bound) }, limit.points.span);
  }
}

/** `at most` never leaves out what would count: there are not so many, or `up to` has been reached by then. */
function checkAtMost({ checking, reasoning }: Analysis, at: Placed<DeclarationOf<'score'>>, rule: RuleNode): void {
  const limit = limitOf(rule, 'at_most');
  const bucket = bucketOf(rule);
  const [points, bound] = [pointsOf(rule.points), boundOf(rule)];
  if (limit === null || bucket === null || points === null) return;
  const values = valuesOf(reasoning.known, rule);
  const isFew = values !== null && values <= bucket.times;
  const isBounded = bound !== null && !fades(at.node) && bound <= points * bucket.times;
  if (!isFew && !isBounded) return;
  const data = {
    what: 'at most',
    most: isFew ? String(values) : said(points * bucket.times),
    bound: said(bound ?? 0n),
  };
  checking.report(at, 'bound-never-binds', data, limit.span);
}

/** A score of so few rules is hardly finished, or an example. */
const MOST_OF_A_DRAFT = 3;

function checkRange({ checking }: Analysis, at: Placed<DeclarationOf<'score'>>, extent: ScoreExtent): void {
  const { high } = at.node;
  const adding = extent.rules.filter(({ rule }) => rule.sign === 'add').length;
  if (high === null || adding < MOST_OF_A_DRAFT || extent.highest >= extent.range.highest) return;
  const data = { name: at.node.name?.text ?? '', highest: said(extent.highest), end: said(extent.range.highest) };
  checking.report(at, 'range-end-unreached', data, high.span);
}

function said(steps: bigint): string {
  return decimalText({ steps, decimals: MILLIONTHS });
}
