// A clock as the decision tells it.
import type { ClockDecision, StepDecision } from '@funnel/bundle';
import { type Case, inOrderOfFacts } from './case.ts';
import type { Clock } from './clock.ts';
import type { Target } from './facts.ts';
import { idOf } from './ids.ts';
import type { Timed } from './steps.ts';
import { writeInstant } from './time.ts';

const written = (instant: bigint | null) => (instant === null ? null : writeInstant(instant));

function toldTarget({ span, from, due, left }: Target): ClockDecision['targets'][number] {
  return { span, from: writeInstant(from), due: written(due), left: left === null ? null : Number(left) };
}

function toldStep({ step, at }: Timed, clock: Clock, { facts, asOf }: Case): StepDecision {
  const id = idOf(facts, [clock.sla.name, String(clock.start.number), step.id]);
  return { id, step: step.id, action: step.action, to: step.to, at: writeInstant(at), reached: at <= asOf };
}

export function toldClock(clock: Clock, about: Case): ClockDecision {
  return {
    sla: clock.sla.name,
    entry: clock.start.number,
    start: writeInstant(clock.start.at),
    state: clock.state,
    at: written(clock.at),
    cancelled_by: clock.cancelledBy,
    calendar: clock.calendar,
    targets: clock.targets.map(toldTarget),
    due: written(clock.due),
    left: clock.left === null ? null : Number(clock.left),
    decided: writeInstant(clock.decided),
    digest: clock.digest,
    steps: clock.steps.map(timed => toldStep(timed, clock, about)),
    uncertain: inOrderOfFacts(about.rules, clock.uncertain),
  };
}
