// The next instant that is worth a decision: between what happens and what clocks have planned only time passes, and mostly that changes
// points alone.
import type { ClockDecision, Decision, StagedRecord } from '@funnel/bundle';
import { startsOf } from '../clocks/starts.ts';
import { armHolds, firstArm } from '../interpret/arms.ts';
import { furthestStep, isOpen as isOnOffer } from '../interpret/content.ts';
import { isExcluded } from '../interpret/fill.ts';
import { createState, DAY, type Settings, type State } from '../interpret/state.ts';
import { wouldMove } from '../lifecycle/moves.ts';
import type { Prepared } from '../prepared.ts';
import { EXCLUDED_SLOT } from '../tables/frame.ts';
import { instantOf } from './record.ts';
import { createTimers } from './timers.ts';

/**
 * The first instant behind a decision, and `to` at the latest, at which exclusion, moves, stage, stall, a gate's result, a grade's
 * band, a clock or what content offers may be another; milliseconds. `staged` has what the decision left behind in it.
 */
export function nextTurn(
  prepared: Prepared,
  staged: StagedRecord,
  decision: Decision,
  to: number,
  settings: Settings | null,
): number {
  const frame = prepared.takeFrame();
  const state: Passing = createState(prepared.tables, staged, instantOf(decision.as_of), settings, frame);
  prepared.fill(state);
  const planned = Math.min(to, nextPlanned(prepared, staged, decision, state));
  const timer = createTimers(state);
  const isAnother = watch(prepared, decision, state);
  let next = timer(state);
  while (next < planned) {
    state.asOf = next;
    state.day = Math.floor(next / DAY);
    frame.fill(0);
    prepared.fill(state);
    if (isAnother(state) || wouldMove(state)) break;
    next = timer(state);
  }
  prepared.giveBack(frame);
  return Math.min(next, planned);
}

/** A state through which time passes, while what it sees stays. */
interface Passing extends Omit<State, 'asOf' | 'day'> {
  asOf: number;
  day: number;
}

/** The next that is known already: what happened or became known later, the plans of open clocks, and when the lead stalls. */
function nextPlanned(
  prepared: Prepared,
  { activities, history }: StagedRecord,
  { clocks }: Decision,
  { asOf, journey, tables }: State,
): number {
  const stallsAfter = tables.stages[journey.stage]?.stallsAfter ?? null;
  const instants = [
    ...[...activities, ...history].map(({ at, known_at }) => Math.max(at, known_at)),
    ...clocks.filter(isOpen).flatMap(clock => plansOf(prepared, clock)),
    ...(journey.since === null || stallsAfter === null ? [] : [journey.since + stallsAfter]),
  ];
  return instants.reduce((next, at) => (at > asOf && at < next ? at : next), Number.POSITIVE_INFINITY);
}

const OPEN: { readonly [K in ClockDecision['state']]: boolean } = {
  running: true,
  paused: true,
  breached: true,
  met: false,
  met_late: false,
  cancelled: false,
};

/** What cancels a clock after its breach leaves it breached. */
function isOpen({ state, cancelled_by: cancelled }: ClockDecision): boolean {
  return OPEN[state] && cancelled === null;
}

function plansOf(prepared: Prepared, { calendar, due, steps }: ClockDecision): readonly number[] {
  const work = calendar === null ? null : prepared.calendar(calendar);
  return [
    ...steps.map(({ at }) => instantOf(at)),
    ...(due === null ? [] : [instantOf(due)]),
    ...(work === null ? [] : [work.coverage.to]),
  ];
}

/** Whether anything is another than at the beginning that may turn as time passes. Arms of SLAs count where they still choose something. */
function watch(prepared: Prepared, { clocks }: Decision, begun: State): (state: State) => boolean {
  const { grades, gates, slas } = prepared.tables;
  const { rules } = prepared.bundle.digests;
  const slots = [EXCLUDED_SLOT, ...[...grades, ...gates].map(({ slot }) => slot)];
  const values = slots.map(slot => begun.frame[slot]!);
  const open = new Set(clocks.filter(clock => isOpen(clock) && clock.digest === rules).map(({ sla }) => sla));
  const arms = slas.flatMap(({ name, start, startWhen, targetArms }): readonly ((state: State) => number)[] => [
    ...(startWhen === null || startsOf(start, begun).length === 0
      ? []
      : [(state: State) => armHolds(startWhen, state)]),
    ...(targetArms.length === 0 || !open.has(name) ? [] : [(state: State) => firstArm(targetArms, state)]),
  ]);
  const watched = [...arms, ...offering(begun)];
  const chosen = watched.map(one => one(begun));
  return state =>
    slots.some((slot, place) => state.frame[slot] !== values[place]) ||
    watched.some((one, place) => one(state) !== chosen[place]);
}

/** The step of content, and what is open to the lead there. */
function offering(begun: State): readonly ((state: State) => unknown)[] {
  const { content } = begun.tables;
  if (content === null || isExcluded(begun)) return [];
  const { offers } = content.steps[furthestStep(content, begun)]!;
  return [state => furthestStep(content, state), ...offers.map(offer => (state: State) => isOnOffer(offer, state))];
}
