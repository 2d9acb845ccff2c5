// The unknown facts behind a gate and, loosely, behind a param, a score or a grade.

import { forgottenUntil } from '../history/periods.ts';
import { armHolds } from '../interpret/arms.ts';
import type { ArmRow, GateHandlers, GateRow, GradeRow, LineRow, ParamRow, ScoreRow } from '../tables/parts.ts';
import { TRUE } from '../tables/rows.ts';
import { wantsOf, wantsOfOccurrence } from './conditions.ts';
import { hasHoles } from './expressions.ts';
import type { Wanting } from './mode.ts';

/** What an undecided gate asks. */
export function wantsOfGate(gate: GateRow, wanting: Wanting): void {
  (gates[gate.kind] as GateHandlers<[Wanting], void>['chooser' & GateRow['kind']])(gate as never, wanting);
}

const gates: GateHandlers<[Wanting], void> = {
  checklist: (gate, wanting) => wantsOfLines(gate.asks, wanting),
  chooser: (gate, wanting) => {
    const { tables, frame } = wanting.state;
    if (wanting.loose) wantsOfArms(gate.arms, gate.arms.length, wanting);
    wantsOfGate(tables.gates[gate.gates[frame[gate.slot + 2]!]!]!, wanting);
  },
  hurdles: (gate, wanting) => {
    wantsOfLines(gate.hurdles, wanting);
    if (!wanting.loose) return;
    wantsOfLines(gate.refusals, wanting);
    wantsOfLines(gate.shortcuts, wanting);
  },
};

export function wantsOfLines(lines: readonly LineRow[], wanting: Wanting): void {
  for (const line of lines) wantsOfArm(line, wanting);
}

/** Of the unknown arms before the place `end`, up to one that is true. */
export function wantsOfArms(arms: readonly ArmRow[], end: number, wanting: Wanting): void {
  for (const arm of arms.slice(0, end)) {
    if (armHolds(arm, wanting.state, wanting.asked) === TRUE) return;
    wantsOfArm(arm, wanting);
  }
}

export function wantsOfArm(arm: ArmRow, wanting: Wanting): void {
  if (arm.when !== null && wanting.state.day <= arm.until) wantsOf(arm.when, wanting);
}

export function wantsOfParam(param: ParamRow, wanting: Wanting): void {
  if (wanting.state.frame[param.slot + 1] !== -2) wantsOfArms(param.arms, param.arms.length, wanting);
}

export function wantsOfGrade(grade: GradeRow, wanting: Wanting): void {
  wantsOfArms(grade.arms, grade.arms.length, wanting);
}

export function wantsOfScore(score: ScoreRow, wanting: Wanting): void {
  for (const rule of score.groups.flatMap(group => group.rules)) wantsOfRule(rule, wanting);
}

/** What a rule's `when`, its field and its activities want. */
export function wantsOfRule(rule: ScoreRow['groups'][number]['rules'][number], wanting: Wanting): void {
  const { state, facts } = wanting;
  if (rule.when !== null) wantsOfArm(rule.when, wanting);
  if (rule.field >= 0 && hasHoles(state.fields[rule.field]))
    facts.add(state.tables.source.lead.fields[rule.field]!.name);
  if (rule.of === null) return;
  wantsOfOccurrence(rule.of, wanting, forgottenUntil(rule.forget, state.journey));
  if (!wanting.loose || rule.oncePer === null) return;
  for (const activity of state.activities) {
    const place = rule.oncePer[activity.type]!;
    if (place < 0 || !rule.of.types[activity.type] || activity.properties[place] !== null) continue;
    const { name, properties } = state.tables.source.activities[activity.type]!;
    facts.add(`${name}.${properties[place]!.name}`);
  }
}
