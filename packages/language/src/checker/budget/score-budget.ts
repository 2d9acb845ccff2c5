// What the scores of a program can come to, for whoever shows it.
import type { GroupNode, RuleNode } from '../../syntax/nodes/declaration.ts';
import type { Known } from '../examples/known.ts';
import { reasoningAbout } from '../reasoning/asking.ts';
import { extentOf } from '../reasoning/score-quantity.ts';
import type { Decimal } from '../values/decimal.ts';
import { MILLIONTHS } from './limits.ts';
import type { Reach, ScoreExtent } from './score-extent.ts';

/** Points, both ends included; null where every further activity adds more. */
export interface PointRange {
  readonly lowest: Decimal | null;
  readonly highest: Decimal | null;
}

export interface ScoreBudget {
  readonly name: string;
  /** The value of the score, rounded and in its range. */
  readonly lowest: Decimal;
  readonly highest: Decimal;
  /** What it is for a lead that is excluded; null where the program excludes nobody. */
  readonly excluded: Decimal | null;
  /** What its rules add up to, before rounding and range. */
  readonly sum: PointRange;
  /** In the order of the source, those in groups too. */
  readonly rules: readonly (PointRange & { readonly rule: RuleNode })[];
  /** After their `up to`. */
  readonly groups: readonly (PointRange & { readonly group: GroupNode })[];
  /** False where the ends are only bounds, since there were too many ways to combine the rules. */
  readonly isExact: boolean;
}

/**
 * By the name of the score, the lowest and highest value of each rule, each group and the whole that any lead can have, exactly:
 * with `up to`, `at most`, fading and `for first`, and with rules of which one excludes the other. What a lead that is excluded
 * has stands apart. Scores with errors are left out, and where `names` are given all others.
 */
export function scoreBudgets(
  program: Known,
  names: Iterable<string> = program.scores.keys(),
): ReadonlyMap<string, ScoreBudget> {
  const reasoning = reasoningAbout(program);
  const budgets = [...names].flatMap(name => {
    const extent = extentOf(reasoning, name);
    return extent === null ? [] : [[name, budgetOf(name, extent, program.exclusions.length > 0)] as const];
  });
  return new Map(budgets);
}

function budgetOf(name: string, extent: ScoreExtent, excludes: boolean): ScoreBudget {
  const isOpen = (sign: RuleNode['sign']) => extent.rules.some(rule => rule.isOpen && rule.rule.sign === sign);
  const openGroups = (group: GroupNode) =>
    extent.rules.some(({ rule, isOpen }) => isOpen && rule.sign === 'subtract' && group.rules.includes(rule));
  return {
    name,
    lowest: points(extent.lowest),
    highest: points(extent.highest),
    excluded: excludes ? points(extent.range.lowest) : null,
    sum: rangeOf(extent.sum, isOpen('subtract'), isOpen('add') && isOpenAtTheTop(extent)),
    rules: extent.rules.map(rule => ({
      rule: rule.rule,
      ...rangeOf(rule, rule.isOpen && rule.rule.sign === 'subtract', rule.isOpen && rule.rule.sign === 'add'),
    })),
    groups: extent.groups.map(each => ({ group: each.group, ...rangeOf(each, openGroups(each.group), false) })),
    isExact: extent.isExact,
  };
}

/** A rule outside of groups that grows; groups have their `up to`. */
function isOpenAtTheTop({ rules, groups }: ScoreExtent): boolean {
  const inGroups = new Set(groups.flatMap(({ group }) => group.rules));
  return rules.some(({ rule, isOpen }) => isOpen && rule.sign === 'add' && !inGroups.has(rule));
}

function rangeOf({ lowest, highest }: Reach, isOpenBelow: boolean, isOpenAbove: boolean): PointRange {
  return { lowest: isOpenBelow ? null : points(lowest), highest: isOpenAbove ? null : points(highest) };
}

function points(steps: bigint): Decimal {
  return { steps, decimals: MILLIONTHS };
}
