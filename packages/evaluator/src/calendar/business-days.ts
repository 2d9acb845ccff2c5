// The due of a span of business days: the same local time on the n-th later open date, or the hours next to it.
import { type Hours, instantOf, localTimeAt, offsetAt, type Zone } from '@funnel/bundle';
import { DAY } from '../interpret/state.ts';
import { closingOf, type HoursOf, MINUTE, openingOf } from './intervals.ts';
import { countUpTo } from './open-time.ts';

export interface OpenDates {
  readonly zone: Zone;
  readonly hoursOf: HoursOf;
  /** Local dates with open time, ascending. */
  readonly dates: Float64Array;
}

/** Milliseconds; `start` is open. null when the calendar ends before. */
export function afterBusinessDays({ zone, hoursOf, dates }: OpenDates, start: number, days: number): number | null {
  const { date, time } = dayOfHours(localDayOf(zone, start), hoursOf);
  const due = dates[countUpTo(dates, date) + days - 1];
  return due === undefined ? null : atLocalTime(zone, due, time, hoursOf(due));
}

/** What is open before the hours of its date belongs to the day before, which a doubled midnight lets close later. */
function dayOfHours(day: LocalDay, hoursOf: HoursOf): LocalDay {
  const isBefore = hoursOf(day.date).every(({ from }) => day.time < from * MINUTE);
  return isBefore ? { date: day.date - 1, time: DAY } : day;
}

interface LocalDay {
  readonly date: number;
  /** Milliseconds of the day. */
  readonly time: number;
}

/** In the second pass of a doubled stretch, its end: so a later start never has an earlier due. A midnight there is 24:00. */
function localDayOf(zone: Zone, at: number): LocalDay {
  const end = endOfDoubled(zone, at);
  const local = end ?? localTimeAt(zone, at);
  const date = end === null ? Math.floor(local / DAY) : Math.ceil(local / DAY) - 1;
  return { date, time: local - date * DAY };
}

/** The local end of the stretch that the clocks pass for the second time at an instant; null when they do not. */
function endOfDoubled(zone: Zone, at: number): number | null {
  const begun = zone.changes.findLast(change => change.at <= at);
  if (begun === undefined) return null;
  const end = begun.at + offsetAt(zone, begun.at - 1) * 1000;
  return localTimeAt(zone, at) < end ? end : null;
}

function atLocalTime(zone: Zone, date: number, time: number, hours: readonly Hours[]): number {
  if (hours.some(({ from, to }) => from * MINUTE <= time && time < to * MINUTE))
    return instantOf(zone, date * DAY + time, 'opening');
  const before = hours.findLast(({ to }) => to * MINUTE <= time);
  return before === undefined ? openingOf(zone, date, hours[0]!.from) : closingOf(zone, date, before.to);
}
