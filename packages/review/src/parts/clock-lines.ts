// The lines of an SLA for the reasons of a clock: which calendar and target its arms chose, and what stops it.
import type { Bundle, ClockDecision, Decision, TargetArm } from '@funnel/bundle';
import { clockOf } from '../run/clock-checks.ts';
import { spanText } from '../test-file/span.ts';
import type { Line } from './gate-lines.ts';
import { REASON_WORDS } from './reason-words.ts';
import { armText, calendarText, cancelText, metText, pauseText, triggerText } from './sla-text.ts';

/** The SLA's lines in the order in which they are asked; conditions see the moves of the decision. */
export function clockLines({ rules }: Bundle, decision: Decision, name: string, entry: number | null): Line[] {
  const sla = rules.slas.find(each => each.name === name);
  if (!sla) return [];
  const clock = clockOf(decision, { part: 'clocks', name, entry });
  const moved = decision.moves.length;
  const plain = (text: string, outcome = ''): Line => ({ text, outcome, condition: null });
  const took = (chosen: boolean): string => (chosen ? REASON_WORDS.taken : '');
  const start = `start on ${triggerText(rules, sla.start)}`;
  return [
    {
      text: sla.start_when === null ? start : armText(rules, start, sla.start_when),
      outcome: clock?.start ?? REASON_WORDS.noClock,
      condition: sla.start_when?.when ?? null,
      moved,
    },
    ...sla.calendars.map(arm => ({
      text: calendarText(rules, sla, arm),
      outcome: took(clock !== undefined && clock.calendar === arm.calendar),
      condition: arm.when,
      moved,
    })),
    ...sla.targets.map(arm => ({
      text: armText(rules, targetText(arm), arm),
      outcome: took(clock !== undefined && lastTarget(clock) === targetText(arm)),
      condition: arm.when,
      moved,
    })),
    ...sla.met_by.map(each => plain(metText(rules, each))),
    ...sla.pauses.map(each => plain(pauseText(rules, each))),
    ...sla.cancels.map(each => plain(cancelText(rules, each))),
  ];
}

/** `target 1 business hour`, `no target`. */
export function targetText({ span }: Pick<TargetArm, 'span'>): string {
  return span === null ? 'no target' : `target ${spanText(span)}`;
}

/** The target that a clock took last, as its arm is written. */
export function lastTarget(clock: ClockDecision): string {
  return targetText({ span: clock.targets.at(-1)?.span ?? null });
}
