// Open time of a calendar, by stepping through it minute by minute of local time. Instants are whole milliseconds; plain numbers,
// since there are many steps, and none is beyond what a double holds exactly.
import type { Calendar, Hours, Rules } from '@funnel/bundle';
import { closing, opening, type Stretch, stretchesOf } from './local-time.ts';
import { readDate } from './time.ts';

export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** What one calendar says, with the times that its zone has. */
export interface OpenTime {
  readonly calendar: Calendar;
  readonly stretches: readonly Stretch[];
  /** The first instant covered, and the first one after all. */
  readonly begin: number;
  readonly end: number;
}

export function openTimeOf(rules: Rules, name: string): OpenTime | null {
  const calendar = rules.calendars.find(one => one.name === name);
  if (calendar === undefined) return null;
  const { zones, first_year, last_year } = rules.zones!;
  const stretches = stretchesOf(zones.find(zone => zone.name === calendar.zone)!);
  const newYear = (year: number) => opening(Number(readDate(`${year}-01-01`)!) * DAY, stretches);
  return { calendar, stretches, begin: newYear(first_year), end: newYear(last_year + 1) };
}

export function stretchAt(instant: number, { stretches }: OpenTime): Stretch {
  return stretches.find(({ from, to }) => from <= instant && instant < to)!;
}

export const dateOf = (local: number) => Math.floor(local / DAY);

/** As declared, in minutes of the local date. */
export function hoursOn(date: number, { calendar }: OpenTime): readonly Hours[] {
  const dated = calendar.opened.find(one => one.date === date);
  if (dated !== undefined) return dated.hours;
  if (calendar.closed.includes(date)) return [];
  // 1970-01-01 was a Thursday, the fourth day of its week.
  return calendar.week[(((date + 3) % 7) + 7) % 7]!;
}

interface Interval {
  readonly from: number;
  readonly to: number;
}

/** What is open of a date's hours, in UTC. */
export function openOn(date: number, time: OpenTime): Interval[] {
  const ends = hoursOn(date, time).map(({ from, to }) => ({
    from: opening(date * DAY + from * MINUTE, time.stretches),
    to: closing(date * DAY + to * MINUTE, time.stretches),
  }));
  return ends.filter(({ from, to }) => from < to);
}

type Visit = (from: number, to: number, isOpen: boolean) => boolean;

/**
 * Goes on from an instant to the next whole minute of local time, and to the next, and so on, until the visitor has seen enough: it
 * is told each piece and whether that is open. False where the calendar ends, or does not begin, before that.
 */
export function walk(from: number, time: OpenTime, visit: Visit): boolean {
  if (from < time.begin) return false;
  let stretch = stretchAt(from, time);
  let date = Number.NaN;
  let open: Interval[] = [];
  for (let here = from; here < time.end; ) {
    if (here >= stretch.to) stretch = stretchAt(here, time);
    const local = here + stretch.offset;
    if (dateOf(local) !== date) {
      date = dateOf(local);
      // What a clock that is put forward or back makes of a date's hours may lie beside it.
      open = [date - 1, date, date + 1].flatMap(day => openOn(day, time));
    }
    const next = Math.min(here + MINUTE - (((local % MINUTE) + MINUTE) % MINUTE), stretch.to, time.end);
    const now = here;
    if (
      !visit(
        here,
        next,
        open.some(one => one.from <= now && now < one.to),
      )
    )
      return true;
    here = next;
  }
  return false;
}

/** Open milliseconds from `from` to `to`; null where the calendar does not cover them. */
export function countedMinutely(from: number, to: number, time: OpenTime): number | null {
  if (to <= from) return 0;
  let sum = 0;
  let reached = from;
  walk(from, time, (begin, end, isOpen) => {
    reached = Math.min(end, to);
    if (isOpen) sum += reached - begin;
    return reached < to;
  });
  return reached < to ? null : sum;
}

/** The earliest instant by which so many milliseconds were open; null where the calendar does not reach that far. */
export function advanceMinutely(from: number, milliseconds: number, time: OpenTime): number | null {
  if (milliseconds === 0) return from;
  let left = milliseconds;
  let found: number | null = null;
  walk(from, time, (begin, end, isOpen) => {
    if (!isOpen) return true;
    if (end - begin >= left) found = begin + left;
    left -= end - begin;
    return left > 0;
  });
  return found;
}
