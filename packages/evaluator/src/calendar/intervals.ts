// The open time of a calendar as instants: each local date's hours, turned to UTC and united.
import { type Calendar, type Hours, instantOf, type Zone } from '@funnel/bundle';
import { DAY } from '../interpret/state.ts';

export const MINUTE = 60_000;

/** Half-open, in milliseconds. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** The hours that a calendar declares for each local date (days since 1970-01-01). */
export type HoursOf = (date: number) => readonly Hours[];

const CLOSED: readonly Hours[] = [];

/** A dated opening stands for the weekday's hours; a closed date has none. */
export function hoursOfDates({ week, closed, opened }: Calendar): HoursOf {
  const shut = new Set(closed);
  const dated = new Map(opened.map(({ date, hours }) => [date, hours]));
  return date => dated.get(date) ?? (shut.has(date) ? CLOSED : week[weekdayOf(date)]!);
}

/** Monday is 0; 1970-01-01 was a Thursday. */
function weekdayOf(date: number): number {
  return (((date + 3) % 7) + 7) % 7;
}

/** When hours of a date begin and end: a doubled local time is the earlier to open and the later to close. */
export function intervalOf(zone: Zone, date: number, { from, to }: Hours): Interval {
  return { from: openingOf(zone, date, from), to: closingOf(zone, date, to) };
}

/** `minute` of the local day. */
export function openingOf(zone: Zone, date: number, minute: number): number {
  return instantOf(zone, date * DAY + minute * MINUTE, 'opening');
}

export function closingOf(zone: Zone, date: number, minute: number): number {
  return instantOf(zone, date * DAY + minute * MINUTE, 'closing');
}

/** Ascending and apart: those that touch or overlap become one. */
export function united(intervals: readonly Interval[]): readonly Interval[] {
  const apart: Interval[] = [];
  for (const next of intervals.toSorted((a, b) => a.from - b.from)) {
    const last = apart.at(-1);
    if (last !== undefined && next.from <= last.to)
      apart[apart.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
    else apart.push(next);
  }
  return apart;
}
