// A rule's share as a decision shows it: points, what was cut and by which clause, what is wanted.
import type { Cut, RuleShare } from '@funnel/bundle';
import type { State } from '../interpret/state.ts';
import { RULE } from '../tables/frame.ts';
import type { RuleRow } from '../tables/parts.ts';
import { FALSE, TRUE, UNKNOWN } from '../tables/rows.ts';
import { wantsOfRule } from '../wants/parts.ts';
import { NOTHING, wanted } from '../wants/wanted.ts';
import { pointsOf, wordOf } from './plain.ts';

const NO_CUTS: readonly Cut[] = Object.freeze([]);

export function ruleShare(rule: RuleRow, state: State): RuleShare {
  const { frame } = state;
  const { slot } = rule;
  const held = frame[slot + RULE.holds]!;
  const unknown = frame[slot + RULE.unknown]!;
  return {
    kind: 'rule',
    rule: rule.id,
    group: rule.group,
    points: pointsOf(frame[slot]!),
    holds: wordOf(held),
    activities: rule.of === null ? null : held === TRUE ? frame[slot + RULE.activities]! : 0,
    unknown_activities: unknown,
    cuts: held === TRUE ? cutsOf(rule, frame) : NO_CUTS,
    for_want_of: wantsSomething(rule, held, unknown, state)
      ? wanted(state, wanting => wantsOfRule(rule, wanting))
      : NOTHING,
  };
}

function wantsSomething(rule: RuleRow, held: number, unknown: number, state: State): boolean {
  if (held === FALSE) return false;
  return held === UNKNOWN || unknown > 0 || (rule.field >= 0 && state.fields[rule.field] === null);
}

const LEFT_OUT = [
  ['within', RULE.within],
  ['forget', RULE.forget],
  ['once_per', RULE.once],
  ['at_most', RULE.most],
  ['take', RULE.take],
] as const;

function cutsOf(rule: RuleRow, frame: Float64Array): readonly Cut[] {
  const cuts: Cut[] = [];
  const { slot } = rule;
  if (rule.of !== null) {
    for (const [by, place] of LEFT_OUT) {
      const activities = frame[slot + place]!;
      if (activities > 0) cuts.push({ by, activities, points: pointsOf(activities * rule.points) });
    }
    const aged = frame[slot + RULE.aged]!;
    if (aged > 0) cuts.push({ by: 'age', activities: aged, points: pointsOf(frame[slot + RULE.age]!) });
  }
  const over = frame[slot + RULE.upTo]!;
  if (over !== 0) cuts.push({ by: 'up_to', activities: 0, points: pointsOf(over) });
  return cuts.length === 0 ? NO_CUTS : cuts;
}
