// `measure`: of what, what counts, and what it should come to.
import type { Aim, Alarm, Measure, MeasuredStage } from '@funnel/bundle';
import type { DeclarationOf, MeasureMark } from '@funnel/language';
import { lowerOccurrence } from '../conditions/occurrence.ts';
import { milliseconds } from './duration.ts';
import type { Lowering } from './lowering.ts';
import { unchecked } from './lowering.ts';

export function lowerMeasure(lowering: Lowering, name: string, node: DeclarationOf<'measure'>): Measure {
  const of = node.of?.text ?? unchecked(node);
  return {
    name,
    label: node.label?.value ?? null,
    of: lowering.program.slas.has(of) ? { kind: 'sla', sla: of } : lowerStage(lowering, of, node),
    aim: aimOf(node.marks),
    alarm: alarmOf(node.marks),
  };
}

function lowerStage(lowering: Lowering, stage: string, node: DeclarationOf<'measure'>): MeasuredStage {
  const { goal, within } = node;
  if (goal === null || within === null) return unchecked(node);
  const lowered: MeasuredStage['goal'] =
    goal.kind === 'reach'
      ? { kind: 'reach', stage: goal.stage.text }
      : { kind: 'activity', of: lowerOccurrence(lowering, goal.of, null) };
  return { kind: 'stage', stage, goal: lowered, within: milliseconds(within) };
}

function aimOf(marks: readonly MeasureMark[]): Aim | null {
  const aim = marks.find(mark => mark.kind === 'aim');
  return aim === undefined ? null : { below: aim.below !== null, percent: Number(aim.percent.digits) };
}

function alarmOf(marks: readonly MeasureMark[]): Alarm | null {
  const alarm = marks.find(mark => mark.kind === 'alarm');
  return alarm === undefined ? null : { side: alarm.side, percent: Number(alarm.percent.digits) };
}
