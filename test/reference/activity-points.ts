// Which activities count in a rule, which each limit leaves out, and what one activity is worth at its age.
import type { Cut, RuleOf, Score } from '@funnel/bundle';
import type { Case } from './case.ts';
import type { Happening } from './facts.ts';
import { isForgotten } from './forget.ts';
import { plainNumber } from './numbers.ts';
import { beforeThePeriod, type Judged, occurrencesOf, trueOf } from './occurrences.ts';
import { bucketOf, floorDivide } from './time.ts';

type ActivityRule = RuleOf<'activity_rule'>;

/** What one activity gives: its points, faded by the whole steps that passed since it happened. */
export function worthOf(rule: ActivityRule, score: Score, happening: Happening, asOf: bigint): bigint {
  if (rule.points_by_step === null) return BigInt(rule.points);
  const steps = floorDivide(asOf - happening.at, BigInt(score.fading!.step));
  return BigInt(rule.points_by_step[Number(steps)] ?? 0);
}

/** The earliest activity of each value of the property; those without it do not count. */
function oncePer(property: string, happenings: readonly Happening[]): Happening[] {
  const keyOf = (happening: Happening) => {
    const value = happening.properties.get(property)!;
    return Array.isArray(value) ? JSON.stringify(value) : value;
  };
  return happenings.filter((happening, place) => {
    const isFirst = happenings.findIndex(other => keyOf(other) === keyOf(happening)) === place;
    return keyOf(happening) !== null && isFirst;
  });
}

/** The earliest so many of each bucket of the calendar. */
function atMost({ times, per }: NonNullable<ActivityRule['at_most']>, happenings: readonly Happening[]): Happening[] {
  return happenings.filter((happening, place) => {
    const bucket = bucketOf(happening.at, per);
    const before = happenings.slice(0, place).filter(other => bucketOf(other.at, per) === bucket);
    return before.length < times;
  });
}

export interface Counting {
  readonly counted: readonly Happening[];
  readonly unknowns: readonly Judged[];
  /** Points of what was left out are those of an activity of today. */
  readonly cuts: readonly Cut[];
}

export function cutOf(rule: ActivityRule, score: Score, about: Case): Counting {
  const inTheWindow = occurrencesOf(rule.of, about);
  const judged = inTheWindow.filter(one => !isForgotten(one.happening, score, about));
  const cuts: Cut[] = [];
  const leaveOut = (by: Cut['by'], count: number) => {
    cuts.push({ by, activities: count, points: plainNumber(BigInt(count) * BigInt(rule.points), 6) });
  };

  leaveOut('within', beforeThePeriod(rule.of, about).length);
  leaveOut('forget', trueOf(inTheWindow).length - trueOf(judged).length);
  let counted = trueOf(judged);
  if (rule.once_per !== null) {
    const kept = oncePer(rule.once_per, counted);
    leaveOut('once_per', counted.length - kept.length);
    counted = kept;
  }
  if (rule.at_most !== null) {
    const kept = atMost(rule.at_most, counted);
    leaveOut('at_most', counted.length - kept.length);
    counted = kept;
  }
  if (rule.take !== 'all') {
    const kept = rule.take === 'first' ? counted.slice(0, 1) : counted.slice(-1);
    leaveOut('take', counted.length - kept.length);
    counted = kept;
  }
  return { counted, unknowns: judged.filter(one => one.where.holds === 'unknown'), cuts };
}
