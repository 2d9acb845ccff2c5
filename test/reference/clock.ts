// One clock: what it counts by and towards, by what was recorded of it or by today's arms, and its state.
import type { ClockState, Sla } from '@funnel/bundle';
import { firstOf } from './arms.ts';
import { openTimeOf } from './calendar.ts';
import type { Case } from './case.ts';
import { type Closing, type Course, courseOf, dueOf } from './course.ts';
import type { RecordedClock, Target } from './facts.ts';
import { exclusionOf } from './named.ts';
import { leastOf } from './numbers.ts';
import { type Clockwork, isSameSpan } from './spans.ts';
import { stepsOf, type Timed } from './steps.ts';
import type { Start } from './triggers.ts';

export interface Clock {
  readonly sla: Sla;
  readonly start: Start;
  readonly state: ClockState;
  readonly at: bigint | null;
  readonly cancelledBy: 'cancel' | 'restart' | 'exclusion' | null;
  readonly calendar: string | null;
  /** The end of the years that its calendar covers; null without one. */
  readonly calendarEnd: bigint | null;
  readonly targets: readonly Target[];
  readonly due: bigint | null;
  readonly left: bigint | null;
  readonly decided: bigint;
  readonly digest: string;
  readonly steps: readonly Timed[];
  readonly uncertain: readonly string[];
}

export interface ClockCase extends Case {
  readonly digest: string;
  /** Clocks that other rules decided begin anew. */
  readonly migrate: boolean;
}

interface State {
  readonly state: ClockState;
  readonly at: bigint | null;
  readonly cancelledBy: Clock['cancelledBy'];
}

function stateOf(closing: Closing | null, course: Course, about: ClockCase): State {
  const due = dueOf(course.targets);
  const isPaused = course.beforePause !== null;
  if (closing?.by === 'met') {
    const isLate = !isPaused && due !== null && closing.at > due;
    return { state: isLate ? 'met_late' : 'met', at: closing.at, cancelledBy: null };
  }
  if (closing !== null) {
    const isBreached = !isPaused && due !== null && closing.at > due;
    return isBreached
      ? { state: 'breached', at: due, cancelledBy: closing.by }
      : { state: 'cancelled', at: closing.at, cancelledBy: closing.by };
  }
  if (exclusionOf(about) !== null) return { state: 'cancelled', at: about.asOf, cancelledBy: 'exclusion' };
  if (isPaused) return { state: 'paused', at: course.pauses.at(-1)!.from, cancelledBy: null };
  if (due !== null && about.asOf >= due) return { state: 'breached', at: due, cancelledBy: null };
  return { state: 'running', at: null, cancelledBy: null };
}

/** Of a start, what was recorded, unless it is to begin anew. */
export function recordedOf(sla: Sla, start: Start, about: ClockCase): RecordedClock | null {
  const found = about.facts.clocks.find(one => one.sla === sla.name && one.start === start.at) ?? null;
  return found !== null && found.digest !== about.digest && about.migrate ? null : found;
}

function targetToday(sla: Sla, about: ClockCase) {
  const { index, uncertain } = firstOf(sla.targets, about);
  return { span: index === null ? null : sla.targets[index]!.span, uncertain };
}

function clockworkOf(sla: Sla, calendar: string | null, about: ClockCase): Clockwork {
  const time = calendar === null ? null : openTimeOf(about.rules, calendar);
  if (calendar !== null && time === null) about.report('unknown-calendar', sla.name, calendar);
  return { time, beyond: () => about.report('beyond-calendar', sla.name, null) };
}

/** What the clock counts by and towards, with the instant up to which its dues stand as other rules made them. */
interface Terms {
  readonly calendar: string | null;
  readonly targets: readonly Target[];
  readonly standing: bigint | null;
  readonly uncertain: readonly string[];
}

function termsOf(sla: Sla, start: Start, closing: Closing | null, about: ClockCase): Terms {
  const recorded = recordedOf(sla, start, about);
  if (recorded === null) {
    const use = firstOf(sla.calendars, about);
    const calendar = use.index === null ? null : sla.calendars[use.index]!.calendar;
    const { span, uncertain } = targetToday(sla, about);
    const targets = span === null ? [] : [{ span, from: start.at, due: null, left: null }];
    return { calendar, targets, standing: null, uncertain: [...use.uncertain, ...uncertain] };
  }
  const { calendar, targets, decided, digest } = recorded;
  if (digest !== about.digest) return { calendar, targets, standing: decided, uncertain: [] };
  const work = clockworkOf(sla, calendar, about);
  const { state } = stateOf(closing, courseOf(sla, start, closing, targets, null, work, about), about);
  if (state !== 'running' && state !== 'paused') return { calendar, targets, standing: null, uncertain: [] };
  const { span, uncertain } = targetToday(sla, about);
  const last = targets.at(-1)?.span ?? null;
  const isSame = span === null || (last !== null && isSameSpan(span, last));
  const added = isSame ? [] : [{ span, from: about.asOf, due: null, left: null }];
  return { calendar, targets: [...targets, ...added], standing: null, uncertain };
}

export function clockOf(sla: Sla, start: Start, closing: Closing | null, about: ClockCase): Clock {
  const { calendar, targets, standing, uncertain } = termsOf(sla, start, closing, about);
  const work = clockworkOf(sla, calendar, about);
  const course = courseOf(sla, start, closing, targets, standing, work, about);
  const state = stateOf(closing, course, about);
  const end = closing === null ? null : closing.at;
  const lefts = course.targets.map(target => target.left).filter(left => left !== null);
  return {
    sla,
    start,
    ...state,
    calendar,
    calendarEnd: work.time === null ? null : BigInt(work.time.end),
    // What other rules gave is told as it was recorded; pauses since have moved the due alone.
    targets:
      standing === null ? course.targets : targets.map(one => ({ ...one, left: one.due === null ? one.left : null })),
    due: course.beforePause === null ? dueOf(course.targets) : null,
    left: state.state === 'paused' && lefts.length > 0 ? leastOf(lefts) : null,
    decided: standing ?? about.asOf,
    digest: standing === null ? about.digest : recordedOf(sla, start, about)!.digest,
    // Of a lead that is excluded now nothing more is told.
    steps: state.cancelledBy === 'exclusion' ? [] : stepsOf(sla.steps, start.at, course, end, work),
    uncertain,
  };
}
