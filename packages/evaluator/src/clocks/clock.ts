// One clock: by which calendar and to which targets it counts, what was recorded of it, and where that leaves it.
import type { ClockDecision, StagedClock } from '@funnel/bundle';
import type { WorkTime } from '../calendar/work-time.ts';
import { firstArm } from '../interpret/arms.ts';
import { isExcluded } from '../interpret/fill.ts';
import type { State } from '../interpret/state.ts';
import type { Prepared } from '../prepared.ts';
import type { SlaRow } from '../tables/slas.ts';
import { wantsOfArms } from '../wants/parts.ts';
import { NOTHING, wanted } from '../wants/wanted.ts';
import { createDues, type Dues, isSameSpan } from './dues.ts';
import type { SlaEvents } from './events.ts';
import { type Life, liveThrough } from './life.ts';
import type { Start } from './starts.ts';
import { type StepTime, timesOfSteps } from './steps.ts';
import { freshTarget, type Keeping, leastLeft, standingTarget, type Target } from './targets.ts';

/** Instants and spans in milliseconds. */
export interface Clock {
  readonly sla: SlaRow;
  readonly start: Start;
  readonly state: ClockDecision['state'];
  readonly at: number | null;
  readonly life: Life;
  /** As a decision tells and records them: those that other rules gave stand, though pauses since have moved the due. */
  readonly targets: readonly Target[];
  readonly calendar: string | null;
  readonly work: WorkTime | null;
  readonly left: number | null;
  readonly decided: number;
  readonly digest: string;
  readonly steps: readonly StepTime[];
  readonly uncertain: readonly string[];
  /** Whether it needs hours that its calendar does not cover, or counts by one that is not declared. */
  readonly ranOut: boolean;
  readonly isUncounted: boolean;
}

/** What all clocks of an SLA share. */
export interface SlaSetting {
  readonly prepared: Prepared;
  readonly sla: SlaRow;
  readonly events: SlaEvents;
  /** With the moves of this decision in the history. */
  readonly state: State;
}

/** `recorded` null: decided for the first time, or anew. */
export function runClock(
  setting: SlaSetting,
  start: Start,
  restart: number | null,
  recorded: StagedClock | null,
): Clock {
  if (recorded === null) return firstDecided(setting, start, restart);
  const isOfTheseRules = recorded.digest === setting.prepared.bundle.digests.rules;
  return (isOfTheseRules ? decidedBefore : decidedByOthers)(setting, start, restart, recorded);
}

function firstDecided(setting: SlaSetting, start: Start, restart: number | null): Clock {
  const { sla, state } = setting;
  const calendarArm = firstArm(sla.calendarArms, state);
  const targetArm = firstArm(sla.targetArms, state);
  const span = sla.spans[targetArm] ?? null;
  const calendar = calendarNamed(sla.calendars[calendarArm] ?? null, setting);
  const { dues, life } = freshLife(setting, start, restart, calendar, span === null ? [] : [{ span, from: start.at }]);
  const uncertain = wanted(state, wanting => {
    wantsOfArms(sla.calendarArms, calendarArm, wanting);
    wantsOfArms(sla.targetArms, targetArm, wanting);
  });
  return clockOf(setting, start, life, dues, { ...calendar, ...decidedNow(setting), uncertain, standing: null });
}

/** Targets as recorded; today's is added, from now on, when it is another and the clock still runs. */
function decidedBefore(setting: SlaSetting, start: Start, restart: number | null, recorded: StagedClock): Clock {
  const { sla, state } = setting;
  const calendar = calendarNamed(recorded.calendar, setting);
  const { targets } = recorded;
  const certain = { ...calendar, ...decidedNow(setting), uncertain: NOTHING, standing: null };
  const { dues, life } = freshLife(setting, start, restart, calendar, targets);
  const before = clockOf(setting, start, life, dues, certain);
  if (before.state !== 'running' && before.state !== 'paused') return before;
  const arm = firstArm(sla.targetArms, state);
  const span = sla.spans[arm] ?? null;
  const last = targets.at(-1);
  const uncertain = wanted(state, wanting => wantsOfArms(sla.targetArms, arm, wanting));
  if (span === null || (last !== undefined && isSameSpan(last.span, span))) return { ...before, uncertain };
  const tightened = freshLife(setting, start, restart, calendar, [...targets, { span, from: state.asOf }]);
  return clockOf(setting, start, tightened.life, tightened.dues, { ...certain, uncertain });
}

/** Dues as other rules gave them, moved by later pauses alone. */
function decidedByOthers(setting: SlaSetting, start: Start, restart: number | null, recorded: StagedClock): Clock {
  const calendar = calendarNamed(recorded.calendar, setting);
  const keeping: Keeping = { dues: createDues(calendar.work), standsUntil: recorded.decided };
  const targets = recorded.targets.map(standingTarget);
  const life = liveThrough(start, restart, setting.events, targets, keeping, setting.state.asOf);
  const { decided, digest } = recorded;
  return clockOf(setting, start, life, keeping.dues, {
    ...calendar,
    decided,
    digest,
    uncertain: NOTHING,
    standing: targets,
  });
}

interface NamedCalendar {
  readonly calendar: string | null;
  readonly work: WorkTime | null;
  readonly isUncounted: boolean;
}

function calendarNamed(calendar: string | null, { prepared }: SlaSetting): NamedCalendar {
  const work = calendar === null ? null : prepared.calendar(calendar);
  return { calendar, work, isUncounted: calendar !== null && work === null };
}

function decidedNow({ prepared, state }: SlaSetting): Pick<Clock, 'decided' | 'digest'> {
  return { decided: state.asOf, digest: prepared.bundle.digests.rules };
}

function freshLife(
  { events, state }: SlaSetting,
  start: Start,
  restart: number | null,
  { work }: NamedCalendar,
  targets: readonly Pick<Target, 'span' | 'from'>[],
): { readonly dues: Dues; readonly life: Life } {
  const dues = createDues(work);
  const keeping: Keeping = { dues, standsUntil: Number.NEGATIVE_INFINITY };
  const begun = targets.map(({ span, from }) => freshTarget(span, from, dues));
  return { dues, life: liveThrough(start, restart, events, begun, keeping, state.asOf) };
}

type Told = NamedCalendar &
  Pick<Clock, 'decided' | 'digest' | 'uncertain'> & { readonly standing: readonly Target[] | null };

function clockOf(
  { sla, state }: SlaSetting,
  start: Start,
  lived: Life,
  dues: Dues,
  { standing, ...told }: Told,
): Clock {
  const life: Life =
    lived.ending === null && isExcluded(state) ? { ...lived, ending: { at: state.asOf, by: 'exclusion' } } : lived;
  const steps = timesOfSteps(sla.steps, start.at, life, dues);
  const now = stateOf(life, state.asOf);
  const left = now.state === 'paused' ? leastLeft(life.targets) : null;
  const targets = standing ?? life.targets;
  return { sla, start, ...now, life, targets, left, steps, ...told, ranOut: dues.ranOut() };
}

function stateOf({ ending, paused, due }: Life, asOf: number): Pick<Clock, 'state' | 'at'> {
  if (ending !== null) {
    const isLate = due !== null && ending.at > due;
    if (ending.by === 'stop') return { state: isLate ? 'met_late' : 'met', at: ending.at };
    // What ends the clock afterwards does not undo the breach; a lead that is left out has none.
    return isLate && ending.by !== 'exclusion' ? { state: 'breached', at: due } : { state: 'cancelled', at: ending.at };
  }
  if (paused !== null) return { state: 'paused', at: paused };
  return due !== null && asOf >= due ? { state: 'breached', at: due } : { state: 'running', at: null };
}
