// The least and the greatest share of a rule, and value of a score, when the unknown facts are filled.
import { forgottenUntil, isInPeriod } from '../history/periods.ts';
import { armHolds } from '../interpret/arms.ts';
import { holds } from '../interpret/holds.ts';
import { asks } from '../interpret/occurring.ts';
import { fadedPoints, limited } from '../interpret/rule.ts';
import { valueOfSum } from '../interpret/score.ts';
import type { State } from '../interpret/state.ts';
import { RULE } from '../tables/frame.ts';
import type { RuleRow, ScoreRow } from '../tables/parts.ts';
import { FALSE, TRUE, UNKNOWN } from '../tables/rows.ts';
import type { Interval } from './interval.ts';
import { loosely } from './loosely.ts';

/** Fills the bounds of a score; `widths` gets, by the rule's place, how far its share can move. */
export function boundScore(score: ScoreRow, index: number, state: State, widths: number[]): void {
  let lowest = 0;
  let highest = 0;
  for (const group of score.groups) {
    let least = 0;
    let most = 0;
    for (const rule of group.rules) {
      const share = boundRule(rule, state);
      widths[rule.index] = share[1] - share[0];
      least += share[0];
      most += share[1];
    }
    lowest += Math.min(least, group.upTo);
    highest += Math.min(most, group.upTo);
  }
  state.bounds.lowest[index] = valueOfSum(score, lowest);
  state.bounds.highest[index] = valueOfSum(score, highest);
}

function boundRule(rule: RuleRow, state: State): Interval {
  if (isSettled(rule, state)) {
    const share = state.frame[rule.slot + RULE.points]!;
    return [share, share];
  }
  const held = heldLoosely(rule, state);
  if (held === FALSE) return [0, 0];
  const [least, most] = earnedBy[rule.kind](rule, state).map(points => limited(points, rule.upTo)) as [number, number];
  return held === TRUE ? [least, most] : [Math.min(0, least), Math.max(0, most)];
}

/** Nothing that the rule asks is unknown, and it asks nothing that filling a fact could change. */
function isSettled(rule: RuleRow, { tables, fields, frame }: State): boolean {
  return (
    tables.asked[rule.index]!.plain &&
    frame[rule.slot + RULE.holds] !== UNKNOWN &&
    frame[rule.slot + RULE.unknown] === 0 &&
    (rule.oncePer === null || frame[rule.slot + RULE.once] === 0) &&
    (rule.field < 0 || fields[rule.field] !== null)
  );
}

/** Of a plain rule Kleene values tell: filling what is unknown never changes what is not. */
function heldLoosely(rule: RuleRow, state: State): number {
  if (rule.when === null) return TRUE;
  if (state.tables.asked[rule.index]!.plain) return state.frame[rule.slot + RULE.holds]!;
  return armHolds(rule.when, state, loosely);
}

const earnedBy: { readonly [K in RuleRow['kind']]: (rule: RuleRow, state: State) => Interval } = {
  condition_rule: rule => [rule.points, rule.points],
  proportion_rule: (rule, state) => {
    const steps = state.fields[rule.field] as number | null;
    const size = Math.abs(rule.perStep) * rule.mostSteps;
    if (steps === null) return [-size, size];
    const points = rule.perStep * limited(steps, rule.mostSteps);
    return [points, points];
  },
  activity_rule: perActivity,
};

function perActivity(rule: RuleRow, state: State): Interval {
  const row = rule.of!;
  const chooses = rule.oncePer !== null || rule.bucket !== null || rule.take !== 'all';
  let sure = 0;
  let all = 0;
  let greatest = 0;
  let open = false;
  const asked = state.tables.asked[rule.index]!.plain ? holds : loosely;
  const forgotten = forgottenUntil(rule.forget, state.journey);
  for (const activity of state.activities) {
    if (!row.types[activity.type] || !isInPeriod(row, activity.at, state) || activity.at <= forgotten) continue;
    const held = asks(row, activity, state, asked);
    if (held === FALSE) continue;
    const points = fadedPoints(rule, activity, state.asOf);
    const certain =
      held === TRUE && (rule.oncePer === null || activity.properties[rule.oncePer[activity.type]!] !== null);
    if (certain) sure += points;
    else open = true;
    all += points;
    if (Math.abs(points) > Math.abs(greatest)) greatest = points;
  }
  if (!chooses) return ends(sure, all);
  if (!open) return exactShare(rule, state);
  return ends(0, rule.take === 'all' ? all : greatest);
}

/** Nothing is open but `when`: the share before `when` and `up to`, as the frame has it. */
function exactShare(rule: RuleRow, { frame }: State): Interval {
  const points = frame[rule.slot + RULE.activities]! * rule.points - frame[rule.slot + RULE.age]!;
  return [points, points];
}

function ends(a: number, b: number): Interval {
  return a < b ? [a, b] : [b, a];
}
