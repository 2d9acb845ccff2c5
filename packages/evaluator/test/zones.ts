// Tables of zones for tests, read off what the engine's own zone data say of each day: another source than the compiler's.
import type { Calendar, Hours, Zone, ZoneTables } from '@funnel/bundle';
import { createWorkTime, type WorkTime } from '../src/calendar/work-time.ts';
import { DAY } from './rules.ts';

const made = new Map<string, Zone>();

/** What the zone does in these years, a day more on either side. */
export function zoneOf(name: string, first: number, last: number): Zone {
  const key = `${name} ${first} ${last}`;
  const present = made.get(key);
  if (present !== undefined) return present;
  const offset = offsetsOf(name);
  const begin = Date.UTC(first, 0, 1) - DAY;
  const end = Date.UTC(last + 1, 0, 1) + DAY;
  const changes: { at: number; offset: number }[] = [];
  for (let day = begin; day < end; day += DAY) {
    if (offset(day) !== offset(day + DAY)) {
      const at = changeBetween(day, day + DAY, offset);
      changes.push({ at, offset: offset(at) });
    }
  }
  const zone = { name, offset: offset(begin), changes };
  made.set(key, zone);
  return zone;
}

/** Seconds east of UTC at an instant. */
function offsetsOf(zone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return at => {
    const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const local = Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!);
    return (local - at) / 1000;
  };
}

function changeBetween(from: number, to: number, offset: (at: number) => number): number {
  let [low, high] = [from, to];
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (offset(middle) === offset(from)) low = middle;
    else high = middle;
  }
  return high;
}

export function tablesOf(zone: string, first = 2026, last = 2026): ZoneTables {
  return { version: 'test', first_year: first, last_year: last, zones: [zoneOf(zone, first, last)] };
}

/** `09:00 to 12:30, 13:30 to 18:00`; empty is closed. */
export function hours(text: string): readonly Hours[] {
  if (text === '') return [];
  return text.split(', ').map(part => {
    const [from, to] = part.split(' to ').map(minutesOf);
    return { from: from!, to: to! };
  });
}

function minutesOf(clock: string): number {
  const [hour, minute] = clock.split(':').map(Number);
  return hour! * 60 + minute!;
}

/** Days since 1970-01-01. */
export const dateOf = (text: string): number => Date.parse(text) / DAY;

/** Open from Monday to Friday at these hours unless `rest` says otherwise. */
export function calendar(zone: string, weekdays: string, rest: Partial<Calendar> = {}): Calendar {
  const open = hours(weekdays);
  return {
    name: 'office',
    label: null,
    zone,
    week: [open, open, open, open, open, [], []],
    closed: [],
    opened: [],
    ...rest,
  };
}

export function workTime(
  zone: string,
  weekdays: string,
  rest: Partial<Calendar> = {},
  first = 2026,
  last = first,
): WorkTime {
  return createWorkTime(calendar(zone, weekdays, rest), tablesOf(zone, first, last));
}
