// The first instant after as-of at which anything may change without new data: a lower bound, the same in every engine.
import type { StagedActivity, StagedRecord } from '@funnel/bundle';
import type { Clock } from '../clocks/clock.ts';
import { DAY, type State } from '../interpret/state.ts';
import type { Ageing, Counted } from '../tables/changes.ts';

/** The last millisecond of the year 9999. */
const LAST_INSTANT = 253_402_300_799_999;

/** Milliseconds; null when nothing will. `state` has the moves of this decision in its history. */
export function nextChange(staged: StagedRecord, state: State, clocks: readonly Clock[]): number | null {
  const { asOf } = state;
  const { ends, ageing, counted } = state.tables.changes;
  let next = ends.find(end => end > asOf) ?? Number.POSITIVE_INFINITY;
  for (const one of counted) next = Math.min(next, countedChange(one, state.fields[one.place] as number | null, state));
  for (const activity of staged.activities) {
    const visibleFrom = Math.max(activity.at, activity.known_at);
    const aged = ageing[activity.type]!;
    if (visibleFrom > asOf) next = Math.min(next, visibleFrom);
    else if (aged !== null) next = Math.min(next, ageingChange(aged, activity, state));
  }
  for (const { at, known_at } of staged.history) {
    const visibleFrom = Math.max(at, known_at);
    if (visibleFrom > asOf) next = Math.min(next, visibleFrom);
  }
  for (const instant of [...stageChanges(state), ...clocks.flatMap(clockChanges)]) {
    if (instant > asOf) next = Math.min(next, instant);
  }
  return next > LAST_INSTANT ? null : next;
}

/** What being longer in the stage changes: instants, some of them past. */
export function stageChanges({ journey, asOf, tables }: State): readonly number[] {
  const { since } = journey;
  const stage = tables.stages[journey.stage];
  if (stage === undefined || since === null) return [];
  const spans = [stage.stallsAfter, ...stage.moves.map(({ after }) => after)].filter(span => span !== null);
  const days = tables.changes.daysInStage ? [nextWholeDay(since, asOf)] : [];
  return [...spans.map(span => since + span), ...days];
}

/** The due and the steps of an open clock, and the end of the years for which its calendar speaks. */
function clockChanges({ life, steps, work }: Clock): readonly number[] {
  if (life.ending !== null) return [];
  const instants = steps.map(({ at }) => at);
  if (life.due !== null) instants.push(life.due);
  if (work !== null) instants.push(work.coverage.to);
  return instants;
}

/** When an activity that as-of can see changes something by its age; Infinity never again, as of a counted value. */
export function ageingChange(ageing: Ageing, activity: StagedActivity, state: State): number {
  const { at } = activity;
  const age = state.asOf - at;
  let next = Number.POSITIVE_INFINITY;
  for (const window of ageing.windows) {
    if (window <= age) continue;
    next = at + window;
    break;
  }
  for (const { step, length } of ageing.fadings) {
    const steps = Math.floor(age / step);
    if (steps < length) next = Math.min(next, at + (steps + 1) * step);
  }
  if (ageing.wholeDays) next = Math.min(next, nextWholeDay(at, state.asOf));
  for (const one of ageing.counted) {
    next = Math.min(next, countedChange(one, activity.properties[one.place] as number | null, state));
  }
  return next;
}

export function countedChange({ type }: Counted, value: number | null, { asOf, day }: State): number {
  if (value === null) return Number.POSITIVE_INFINITY;
  return type === 'date' ? (day + 1) * DAY : nextWholeDay(value, asOf);
}

function nextWholeDay(from: number, asOf: number): number {
  return from + (Math.floor((asOf - from) / DAY) + 1) * DAY;
}
