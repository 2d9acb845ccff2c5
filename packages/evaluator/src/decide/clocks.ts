// A clock as a decision shows it.
import { type ClockDecision, formatInstant, type RecordedTarget, type StepDecision } from '@funnel/bundle';
import type { Clock } from '../clocks/clock.ts';
import type { Ending } from '../clocks/life.ts';
import type { StepTime } from '../clocks/steps.ts';
import type { Target } from '../clocks/targets.ts';
import { idOf, type Who } from './ids.ts';

export function clockDecision(clock: Clock, who: Who, asOf: number): ClockDecision {
  const { sla, start, state, life } = clock;
  return {
    sla: sla.name,
    entry: start.number,
    start: formatInstant(start.at),
    state,
    at: shown(clock.at),
    cancelled_by: life.ending === null ? null : reasons[life.ending.by],
    calendar: clock.calendar,
    targets: clock.targets.map(recordedTarget),
    due: shown(life.due),
    left: clock.left,
    decided: formatInstant(clock.decided),
    digest: clock.digest,
    steps: clock.steps.map(step => stepDecision(step, clock, who, asOf)),
    uncertain: clock.uncertain,
  };
}

const reasons: { readonly [K in Ending['by']]: ClockDecision['cancelled_by'] } = {
  restart: 'restart',
  cancel: 'cancel',
  exclusion: 'exclusion',
  stop: null,
};

function shown(instant: number | null): string | null {
  return instant === null ? null : formatInstant(instant);
}

function recordedTarget({ span, from, due, left }: Target): RecordedTarget {
  return { span, from: formatInstant(from), due: shown(due), left };
}

function stepDecision({ step, at }: StepTime, { sla, start }: Clock, who: Who, asOf: number): StepDecision {
  return {
    id: idOf(who, sla.name, String(start.number), step.id),
    step: step.id,
    action: step.action,
    to: step.to,
    at: formatInstant(at),
    reached: at <= asOf,
  };
}
