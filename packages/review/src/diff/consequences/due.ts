// When a clock that starts on a Monday at ten is due, before and after: by the same counting that decisions use.
import type { Calendar, Rules, TimeSpan } from '@funnel/bundle';
import { dueAfter } from '@funnel/evaluator';
import { instantOfLocal, zoneOf } from '@funnel/explain';

export interface DueExample {
  /** Whose calendar tells the local times; null: around the clock. */
  readonly calendar: string | null;
  readonly span: TimeSpan | null;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly start: number;
  readonly before: number | null;
  readonly after: number | null;
}

const DAY = 86_400_000;
const TEN = 10 * 3_600_000;
const FOUR = 16 * 3_600_000;
const WORKING_DAYS = [0, 1, 2, 3, 4];
/** Monday, 2 March 2026: a week without usual holidays. */
const USUAL_MONDAY = 20_514;
/** So many weeks on, something is open. */
const MOST_WEEKS = 10;

/** One way of counting. */
export interface Counting {
  readonly rules: Rules;
  readonly calendar: string | null;
  readonly span: TimeSpan | null;
}

/** Of a clock that starts on a Monday at ten. null where its due is the same, or where neither counts. */
export function dueExample(before: Counting, after: Counting): DueExample | null {
  return exampleAt(before, after, 0, TEN);
}

/** Of the first such clock of the week that is due at another instant: at ten on each working day, then at four. */
export function weekExample(before: Counting, after: Counting): DueExample | null {
  for (const time of [TEN, FOUR]) {
    for (const day of WORKING_DAYS) {
      const example = exampleAt(before, after, day, time);
      if (example !== null) return example;
    }
  }
  return null;
}

function exampleAt(before: Counting, after: Counting, day: number, time: number): DueExample | null {
  const start = startOf(after, day, time);
  if (start === null) return null;
  const dues = [before, after].map(({ calendar, rules, span }) =>
    span === null ? null : dueAfter(rules, calendar, span, start),
  );
  const [was = null, is = null] = dues;
  if (was === is) return null;
  return { calendar: after.calendar, span: after.span ?? before.span, start, before: was, after: is };
}

/** A local time of a week in which the calendar is open as in any other; `day` counts from its Monday. */
function startOf({ calendar, rules }: Counting, day: number, time: number): number | null {
  if (calendar === null) return (USUAL_MONDAY + day) * DAY + time;
  const zone = zoneOf(rules, calendar);
  const declared = rules.calendars.find(each => each.name === calendar);
  if (zone === null || declared === undefined || rules.zones === null) return null;
  const { first_year, last_year } = rules.zones;
  const isCovered = first_year <= 2026 && last_year >= 2026;
  const monday = isCovered ? USUAL_MONDAY : mondayOf(Math.max(first_year, Math.min(last_year, 2026)));
  const first = usualWeek(declared, monday);
  return instantOfLocal(zone, (first + day) * DAY + time, false);
}

/** The first Monday in March. */
function mondayOf(year: number): number {
  const march = Math.floor(Date.UTC(year, 2, 1) / DAY);
  return march + ((11 - (march % 7)) % 7);
}

function usualWeek({ closed, opened }: Calendar, monday: number): number {
  const isUsual = (day: number): boolean =>
    !closed.some(date => date >= day && date < day + 7) && !opened.some(({ date }) => date >= day && date < day + 7);
  const weeks = Array.from({ length: MOST_WEEKS }, (_, week) => monday + 7 * week);
  return weeks.find(isUsual) ?? monday;
}
