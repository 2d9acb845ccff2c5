// What a score can come to: of each rule, each group and the whole, before and after rounding and range.
import type { DeclarationOf, GroupNode, RuleNode } from '../../syntax/nodes/declaration.ts';
import type { Reasoning } from '../reasoning/asking.ts';
import { ALWAYS, allOf, isAlways } from '../reasoning/formula.ts';
import type { Effort } from '../reasoning/impossible.ts';
import { floorDivide, kept, least } from '../reasoning/whole.ts';
import { decimalOf, stepsAt } from '../values/decimal.ts';
import { type Extent, extentOf } from './extent.ts';
import { type Extremum, extremumOf } from './extremum.ts';
import { type Direction, type Item, itemOf } from './items.ts';
import { MILLIONTHS, pointsOf } from './limits.ts';

/** From the lowest to the highest, in millionths. */
export interface Reach {
  readonly lowest: bigint;
  readonly highest: bigint;
}

export interface GroupExtent extends Reach {
  readonly group: GroupNode;
  /** Without its `up to`. */
  readonly unbounded: Reach;
  /** Its `up to`. */
  readonly bound: bigint;
  readonly isExact: boolean;
}

export interface ScoreExtent extends Reach {
  readonly score: DeclarationOf<'score'>;
  readonly rules: readonly Extent[];
  readonly groups: readonly GroupExtent[];
  /** Before rounding and range. */
  readonly sum: Reach;
  /** The range. */
  readonly range: Reach;
  /** What it is rounded to. */
  readonly unit: bigint;
  /** Nothing was left out of account but what `up to` and fading make uneven. */
  readonly isExact: boolean;
  /** The index of the group that each rule stands in; null outside of any. */
  readonly groupOf: readonly (number | null)[];
}

/** null where the score has problems of its own. */
export function extentOfScore(reasoning: Reasoning, score: DeclarationOf<'score'>): ScoreExtent | null {
  const unit = score.by === null ? 1_000_000n : stepsAt(decimalOf(score.by), MILLIONTHS);
  const [low, high] = [score.low, score.high].map(end => (end === null ? null : pointsOf(end)));
  if (unit === null || unit <= 0n || low == null || high == null || low >= high) return null;
  const lines = score.lines.filter(line => line.kind === 'group');
  const bounds = lines.map(({ upTo }) => pointsOf(upTo));
  const placed = score.lines.flatMap((line): readonly (readonly [RuleNode, number | null])[] => {
    if (line.kind === 'rule') return [[line, null]];
    return line.kind === 'group' ? line.rules.map(rule => [rule, lines.indexOf(line)] as const) : [];
  });
  const extents = placed.map(([rule, group]) => ({ extent: extentOf(reasoning, score, rule), group }));
  if (!isWhole(bounds) || extents.some(({ extent }) => extent === null)) return null;
  const rules = extents.map(({ extent, group }) => ({ extent: extent!, group }));
  const endOf = (direction: Direction, of: typeof rules, upTo: readonly bigint[]): Extremum =>
    extremumOf(
      reasoning.effort,
      of.map(({ extent, group }) => itemOf(extent, direction, group)),
      upTo,
      direction,
    );
  const groups = lines.map((group, index): GroupExtent => {
    const own = rules.filter(rule => rule.group === index);
    const [lowest, highest] = [endOf('lowest', own, []), endOf('highest', own, [])];
    const bound = bounds[index]!;
    const most = (points: bigint) => least(points, bound);
    return {
      group,
      bound,
      lowest: most(lowest.sum),
      highest: most(highest.sum),
      unbounded: { lowest: lowest.sum, highest: highest.sum },
      isExact: lowest.isExact && highest.isExact,
    };
  });
  const [lowest, highest] = [endOf('lowest', rules, bounds), endOf('highest', rules, bounds)];
  const inRange = (sum: bigint) => scoreOf({ unit, range: { lowest: low, highest: high } }, sum);
  return {
    score,
    rules: rules.map(({ extent }) => extent),
    groups,
    sum: { lowest: lowest.sum, highest: highest.sum },
    range: { lowest: low, highest: high },
    unit,
    lowest: inRange(lowest.sum),
    highest: inRange(highest.sum),
    isExact: lowest.isExact && highest.isExact,
    groupOf: rules.map(({ group }) => group),
  };
}

/** The lowest sum of all rules where this one gives so many points. */
export function lowestWith(
  effort: Effort,
  { rules, groups, groupOf }: ScoreExtent,
  rule: Extent,
  points: bigint,
): bigint {
  const items = rules.map((extent, index): Item => {
    const group = groupOf[index] ?? null;
    if (extent === rule) return { best: points, needs: ALWAYS, otherwise: points, group };
    const item = itemOf(extent, 'lowest', group);
    return isAlways(item.needs) ? item : { ...item, needs: allOf([rule.gives, item.needs]) };
  });
  const bounds = groups.map(({ bound }) => bound);
  return extremumOf(effort, items, bounds, 'lowest').sum;
}

/** The score that a sum of points gives: rounded half up, then kept in the range. */
export function scoreOf({ unit, range }: Pick<ScoreExtent, 'unit' | 'range'>, sum: bigint): bigint {
  const rounded = floorDivide(sum + unit / 2n, unit) * unit;
  return kept(rounded, range.lowest, range.highest);
}

function isWhole(bounds: readonly (bigint | null)[]): bounds is readonly bigint[] {
  return !bounds.includes(null);
}
