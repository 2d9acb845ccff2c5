// A rule's share: filter, choice, points faded by age, `when`, `up to`; with what each step left out.
import type { StagedActivity, Value } from '@funnel/bundle';
import { forgottenUntil, isInPeriod } from '../history/periods.ts';
import { RULE } from '../tables/frame.ts';
import type { RuleRow } from '../tables/parts.ts';
import { FALSE, TRUE } from '../tables/rows.ts';
import { armHolds } from './arms.ts';
import { buckets } from './buckets.ts';
import { asks } from './occurring.ts';
import type { State } from './state.ts';

/** Fills the rule's slots and returns its share in millionths. */
export function fillRule(rule: RuleRow, state: State): number {
  const { frame } = state;
  const held = rule.when === null ? TRUE : armHolds(rule.when, state);
  frame[rule.slot + RULE.holds] = held;
  const earned = earnedBy[rule.kind](rule, state);
  if (held !== TRUE) return 0;
  const share = limited(earned, rule.upTo);
  frame[rule.slot + RULE.points] = share;
  frame[rule.slot + RULE.upTo] = earned - share;
  return share;
}

/** At most so much in size. */
export function limited(points: number, upTo: number): number {
  return Math.max(-upTo, Math.min(upTo, points));
}

const earnedBy: { readonly [K in RuleRow['kind']]: (rule: RuleRow, state: State) => number } = {
  condition_rule: rule => rule.points,
  proportion_rule: (rule, state) => inProportion(rule, state.fields[rule.field] as number | null),
  activity_rule: (rule, state) => perActivity(rule, state),
};

function inProportion(rule: RuleRow, steps: number | null): number {
  return steps === null ? 0 : rule.perStep * limited(steps, rule.mostSteps);
}

function perActivity(rule: RuleRow, state: State): number {
  const { frame } = state;
  const row = rule.of!;
  const admit = createChoice(rule, state);
  const forgotten = forgottenUntil(rule.forget, state.journey);
  let sum = 0;
  for (const activity of state.activities) {
    if (!row.types[activity.type]) continue;
    const recent = isInPeriod(row, activity.at, state);
    const held = asks(row, activity, state);
    if (held === FALSE) continue;
    if (held !== TRUE) {
      if (recent && activity.at > forgotten) frame[rule.slot + RULE.unknown]! += 1;
    } else if (!recent) {
      frame[rule.slot + RULE.within]! += 1;
    } else if (activity.at <= forgotten) {
      frame[rule.slot + RULE.forget]! += 1;
    } else if (admit(activity)) {
      const points = fadedPoints(rule, activity, state.asOf);
      if (rule.take === 'last') restart(rule, state);
      sum = rule.take === 'last' ? points : sum + points;
      frame[rule.slot + RULE.activities]! += 1;
      if (points !== rule.points) frame[rule.slot + RULE.aged]! += 1;
      frame[rule.slot + RULE.age]! += rule.points - points;
    }
  }
  return sum;
}

/** Points of one activity at its age; nothing past the end of the table. */
export function fadedPoints(rule: RuleRow, activity: StagedActivity, asOf: number): number {
  if (rule.fading === null) return rule.points;
  return rule.fading[Math.floor((asOf - activity.at) / rule.step)] ?? 0;
}

/** A later activity takes the place of the one that counted so far. */
function restart(rule: RuleRow, { frame }: State): void {
  frame[rule.slot + RULE.take]! += frame[rule.slot + RULE.activities]!;
  frame[rule.slot + RULE.activities] = 0;
  frame[rule.slot + RULE.aged] = 0;
  frame[rule.slot + RULE.age] = 0;
}

/** Whether an activity, coming after all earlier ones, passes `once per`, `at most` and `first`. */
function createChoice(rule: RuleRow, { frame }: State): (activity: StagedActivity) => boolean {
  const seen = new Set<Value>();
  let bucket = Number.NaN;
  let inBucket = 0;
  return activity => {
    if (rule.oncePer !== null) {
      const value = distinct(activity.properties[rule.oncePer[activity.type]!]);
      if (value === null || seen.has(value)) return leaveOut(RULE.once);
      seen.add(value);
    }
    if (rule.bucket !== null) {
      const current = buckets[rule.bucket](activity.at);
      if (current !== bucket) inBucket = 0;
      bucket = current;
      if (inBucket >= rule.times) return leaveOut(RULE.most);
      inBucket += 1;
    }
    return rule.take !== 'first' || frame[rule.slot + RULE.activities] === 0 || leaveOut(RULE.take);
  };

  function leaveOut(cut: number): false {
    frame[rule.slot + cut]! += 1;
    return false;
  }
}

/** What tells one value from another; lists are equal when their elements are. */
export function distinct(value: Value | undefined): Value {
  return Array.isArray(value) ? JSON.stringify(value) : (value ?? null);
}
