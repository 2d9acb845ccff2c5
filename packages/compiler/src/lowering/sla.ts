// `sla`: by which calendar, from when, until when, and what else counts.
import type { CalendarArm, MetBy, Sla, TargetArm } from '@funnel/bundle';
import type { DeclarationOf, SlaLine } from '@funnel/language';
import { lowerArm, lowerWhen } from './arm.ts';
import type { Lowering, NodeOf } from './lowering.ts';
import { unchecked } from './lowering.ts';
import { stepsOf } from './score.ts';
import { lowerSpan } from './span.ts';
import { lowerSteps } from './step.ts';
import { lowerTrigger } from './trigger.ts';

const OTHERWISE = { when: null, until: null };

export function lowerSla(lowering: Lowering, name: string, node: DeclarationOf<'sla'>): Sla {
  const { lines } = node;
  const start = linesOf(lines, ['start'])[0] ?? unchecked(node);
  return {
    name,
    label: node.label?.value ?? null,
    calendars: calendarArms(lowering, node),
    start: lowerTrigger(lowering, start.on),
    start_when: start.when === null ? null : lowerWhen(lowering, start.when),
    met_by: linesOf(lines, ['met']).map(line => lowerMetBy(lowering, line)),
    pauses: linesOf(lines, ['pause']).map(({ from, until }) => ({
      from: lowerTrigger(lowering, from),
      until: lowerTrigger(lowering, until),
    })),
    cancels: linesOf(lines, ['cancel']).map(({ on }) => lowerTrigger(lowering, on)),
    targets: linesOf(lines, ['target', 'no_target']).map(line => lowerTarget(lowering, line)),
    steps: lowerSteps(lowering, linesOf(lines, ['step'])),
  };
}

/** What the head says holds for all; where it says nothing and no line does, only real time is counted. */
function calendarArms(lowering: Lowering, node: DeclarationOf<'sla'>): readonly CalendarArm[] {
  const { calendar, aroundTheClock, lines } = node;
  if (calendar !== null) return [{ calendar: calendar.text, ...OTHERWISE }];
  if (aroundTheClock !== null) return [{ calendar: null, ...OTHERWISE }];
  return linesOf(lines, ['use']).map(use => ({ calendar: use.calendar.text, ...lowerArm(lowering, use.arm) }));
}

function lowerMetBy(lowering: Lowering, { times, on }: NodeOf<SlaLine, 'met'>): MetBy {
  return { times: times === null ? 1 : stepsOf(times, 0), on: lowerTrigger(lowering, on) };
}

/** A target without an arm is for all. */
function lowerTarget(lowering: Lowering, line: NodeOf<SlaLine, 'target' | 'no_target'>): TargetArm {
  const span = line.kind === 'target' ? lowerSpan(line.time) : null;
  return { span, ...(line.arm === null ? OTHERWISE : lowerArm(lowering, line.arm)) };
}

function linesOf<K extends SlaLine['kind']>(
  lines: readonly SlaLine[],
  kinds: readonly K[],
): readonly Extract<SlaLine, { kind: K }>[] {
  return lines.filter((line): line is Extract<SlaLine, { kind: K }> =>
    (kinds as readonly string[]).includes(line.kind),
  );
}
