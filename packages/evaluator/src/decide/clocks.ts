// A clock as a decision shows it.
import { type ClockDecision, formatInstant, type RecordedTarget, type StepDecision } from '@funnel/bundle';
import type { Clock } from '../clocks/clock.ts';
import type { Ending } from '../clocks/life.ts';
import type { StepTime } from '../clocks/steps.ts';
import type { Target } from '../clocks/targets.ts';

export function clockDecision(clock: Clock, lead: string, asOf: number): ClockDecision {
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
    steps: clock.steps.map(step => stepDecision(step, clock, lead, asOf)),
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

function stepDecision({ step, at }: StepTime, { sla, start }: Clock, lead: string, asOf: number): StepDecision {
  return {
    id: [lead, sla.name, String(start.number), step.id].map(encoded).join('/'),
    step: step.id,
    action: step.action,
    to: step.to,
    at: formatInstant(at),
    reached: at <= asOf,
  };
}

/** Half a surrogate pair is no text in the data; as everywhere it would be shown as the replacement mark. */
function encoded(part: string): string {
  return encodeURIComponent(part.replace(LONE_SURROGATE, '\ufffd'));
}

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
