// A score: the share of each rule, what was cut from it, groups, rounding once, and the range. Points are millionths.
import type { Cut, Holds, Rule, RuleOf, Score, Share } from '@funnel/bundle';
import { cutOf, worthOf } from './activity-points.ts';
import { armOf } from './arms.ts';
import { type Case, inOrderOfFacts } from './case.ts';
import { yes } from './kleene.ts';
import { greatestOf, leastOf, plainNumber, sizeOf, sumOf } from './numbers.ts';
import { floorDivide } from './time.ts';

export interface ScoreOutcome {
  /** Thousandths. */
  readonly value: bigint;
  readonly shares: readonly Share[];
}

interface Parts {
  readonly points: bigint;
  readonly activities: number | null;
  readonly unknownActivities: number;
  readonly cuts: readonly Cut[];
  readonly wants: readonly string[];
}

const plainPoints = (millionths: bigint) => plainNumber(millionths, 6);

/** Bounds the size; what that takes is a cut. */
function upTo(bound: number | null, points: bigint): { points: bigint; cuts: Cut[] } {
  if (bound === null || sizeOf(points) <= BigInt(bound)) return { points, cuts: [] };
  const bounded = points < 0n ? -BigInt(bound) : BigInt(bound);
  return { points: bounded, cuts: [{ by: 'up_to', activities: 0, points: plainPoints(points - bounded) }] };
}

function conditionPart(rule: RuleOf<'condition_rule'>): Parts {
  return { points: BigInt(rule.points), activities: null, unknownActivities: 0, cuts: [], wants: [] };
}

function proportionPart(rule: RuleOf<'proportion_rule'>, about: Case): Parts {
  const steps = about.facts.fields.get(rule.field) as bigint | null;
  const nothing: Parts = { points: 0n, activities: null, unknownActivities: 0, cuts: [], wants: [rule.field] };
  if (steps === null) return nothing;
  const most = BigInt(rule.most_steps);
  const counted = greatestOf([-most, leastOf([most, steps])]);
  return { ...nothing, ...upTo(rule.up_to, counted * BigInt(rule.points_per_step)), wants: [] };
}

function activityPart(rule: RuleOf<'activity_rule'>, score: Score, about: Case): Parts {
  const { counted, cuts, unknowns } = cutOf(rule, score, about);
  const today = BigInt(rule.points);
  const worths = counted.map(happening => worthOf(rule, score, happening, about.asOf));
  const age: Cut = {
    by: 'age',
    activities: worths.filter(worth => worth !== today).length,
    points: plainPoints(sumOf(worths.map(worth => today - worth))),
  };
  const bounded = upTo(rule.up_to, sumOf(worths));
  return {
    points: bounded.points,
    activities: counted.length,
    unknownActivities: unknowns.length,
    cuts: [...cuts, age, ...bounded.cuts].filter(cut => cut.activities > 0 || cut.points !== 0),
    wants: unknowns.flatMap(one => one.where.wants),
  };
}

function partsOf(rule: Rule, score: Score, about: Case): Parts {
  switch (rule.kind) {
    case 'condition_rule':
      return conditionPart(rule);
    case 'proportion_rule':
      return proportionPart(rule, about);
    case 'activity_rule':
      return activityPart(rule, score, about);
  }
}

interface Earned {
  readonly points: bigint;
  readonly share: Share;
}

function earn(rule: Rule, group: string | null, score: Score, about: Case): Earned {
  const parts = partsOf(rule, score, about);
  const when = rule.when === null ? yes : armOf(rule.when, about);
  const holds: Holds = when.holds;
  const points = holds === 'yes' ? parts.points : 0n;
  const share: Share = {
    kind: 'rule',
    rule: rule.id,
    group,
    points: plainPoints(points),
    holds,
    activities: holds === 'yes' || parts.activities === null ? parts.activities : 0,
    unknown_activities: parts.unknownActivities,
    cuts: holds === 'yes' ? parts.cuts : [],
    // A rule whose `when` is false gives nothing whatever else becomes known.
    for_want_of: holds === 'no' ? [] : inOrderOfFacts(about.rules, [...when.wants, ...parts.wants]),
  };
  return { points, share };
}

function earnAll(score: Score, about: Case): Earned[] {
  return score.items.flatMap(item => {
    if (item.kind !== 'group') return [earn(item, null, score, about)];
    const inside = item.rules.map(rule => earn(rule, item.label, score, about));
    const taken = leastOf([0n, BigInt(item.up_to) - sumOf(inside.map(one => one.points))]);
    if (taken === 0n) return inside;
    return [...inside, { points: taken, share: { kind: 'group_cut', group: item.label, points: plainPoints(taken) } }];
  });
}

export function workOutScore(score: Score, isExcluded: boolean, about: Case): ScoreOutcome {
  const [lowest, highest] = [BigInt(score.lowest) * 1000n, BigInt(score.highest) * 1000n];
  if (isExcluded) {
    const shares: Share[] = lowest === 0n ? [] : [{ kind: 'range', points: plainPoints(lowest) }];
    return { value: BigInt(score.lowest), shares };
  }
  const earned = earnAll(score, about);
  const sum = sumOf(earned.map(one => one.points));
  const unit = BigInt(score.by) * 1000n;
  const rounded = floorDivide(sum + unit / 2n, unit) * unit;
  const value = greatestOf([lowest, leastOf([highest, rounded])]);
  const shares = earned.map(one => one.share);
  if (rounded !== sum) shares.push({ kind: 'rounding', points: plainPoints(rounded - sum) });
  if (value !== rounded) shares.push({ kind: 'range', points: plainPoints(value - rounded) });
  return { value: value / 1000n, shares };
}
