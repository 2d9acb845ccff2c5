// The first instant after as-of at which anything may change without new data: a lower bound, the same in every engine.
import type { StagedActivity, StagedRecord } from '@funnel/bundle';
import { DAY, type State } from '../interpret/state.ts';
import type { Ageing, Counted } from '../tables/changes.ts';

/** The last millisecond of the year 9999. */
const LAST_INSTANT = 253_402_300_799_999;

/** Milliseconds; null when nothing will. */
export function nextChange(staged: StagedRecord, state: State): number | null {
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
  return next > LAST_INSTANT ? null : next;
}

function ageingChange(ageing: Ageing, activity: StagedActivity, state: State): number {
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

function countedChange({ type }: Counted, value: number | null, { asOf, day }: State): number {
  if (value === null) return Number.POSITIVE_INFINITY;
  return type === 'date' ? (day + 1) * DAY : nextWholeDay(value, asOf);
}

function nextWholeDay(from: number, asOf: number): number {
  return from + (Math.floor((asOf - from) / DAY) + 1) * DAY;
}
