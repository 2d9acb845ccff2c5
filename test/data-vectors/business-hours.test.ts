// Business hours against vectors taken from the tests of three libraries: each is asked of our calendars, and where we differ
// by design the vector is named with what we give instead.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createWorkTime, type WorkTime } from '../../packages/evaluator/src/calendar/work-time.ts';
import { calendar, dateOf, hours, tablesOf } from '../../packages/evaluator/test/zones.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const FILE = join(
  process.env['FUNNEL_DATA'] || join(repository, '..', 'shared', 'data'),
  'business-hours/library_vectors.json',
);
const HOW_MANY = 134;

type Pairs = readonly (readonly [string, string])[];

interface VectorCalendar {
  readonly tz: string;
  readonly hours: Readonly<Record<string, Pairs>>;
  /** Dates, and `*-12-25` for each year. */
  readonly holidays?: readonly string[];
  readonly special?: Readonly<Record<string, Pairs>>;
}

interface Vector {
  readonly id: string;
  readonly op: 'add' | 'between' | 'next_open' | 'is_open';
  readonly calendar: string;
  readonly from: string;
  readonly to: string;
  readonly at: string;
  readonly seconds: number;
  readonly expected: string | number | boolean;
}

interface Vectors {
  readonly calendars: Readonly<Record<string, VectorCalendar>>;
  readonly vectors: readonly Vector[];
}

/** Vectors that we answer otherwise. */
const BY_DESIGN: Readonly<Record<string, { readonly ours: number; readonly why: string }>> = {
  'working_hours-121': {
    ours: 90_000,
    why: 'a Sunday of 25 hours is open for 25: open time is real time, not what the clocks on the wall show',
  },
};

const FIRST = 1991;
const LAST = 2021;
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const hoursOf = (pairs: Pairs = []) => hours(pairs.map(pair => pair.join(' to ')).join(', '));

function workTimeOf(from: VectorCalendar): WorkTime {
  const years = Array.from({ length: LAST - FIRST + 1 }, (_, place) => String(FIRST + place));
  const closed = (from.holidays ?? [])
    .flatMap(date => (date.startsWith('*') ? years.map(year => date.replace('*', year)) : [date]))
    .map(dateOf);
  const opened = Object.entries(from.special ?? {}).map(([date, pairs]) => ({
    date: dateOf(date),
    hours: hoursOf(pairs),
  }));
  const week = DAYS.map(day => hoursOf(from.hours[day]));
  return createWorkTime(calendar(from.tz, '', { week, closed, opened }), tablesOf(from.tz, FIRST, LAST));
}

const ops: { readonly [K in Vector['op']]: (vector: Vector, work: WorkTime) => unknown } = {
  add: ({ from, seconds, expected }, work) =>
    seconds < 0
      ? goesBack(work, Date.parse(String(expected)), Date.parse(from), -seconds * 1000)
      : work.advance(Date.parse(from), seconds * 1000),
  between: ({ from, to }, work) => {
    const [a, b] = [Date.parse(from), Date.parse(to)];
    return (a <= b ? work.counted(a, b) : -work.counted(b, a)) / 1000;
  },
  next_open: ({ at }, work) => work.nextOpening(Date.parse(at)),
  is_open: ({ at }, work) => work.isOpen(Date.parse(at)),
};

/** Going back ends at the last instant from which so much is open: there it is, and a moment later it is less. */
function goesBack(work: WorkTime, to: number, from: number, span: number): number | null {
  return work.counted(to, from) === span && work.counted(to + 1, from) < span ? to : null;
}

function expectedOf({ expected, op }: Vector): unknown {
  return op === 'add' || op === 'next_open' ? Date.parse(String(expected)) : expected;
}

if (existsSync(FILE)) {
  const { calendars, vectors } = JSON.parse(readFileSync(FILE, 'utf8')) as Vectors;
  const made = new Map(Object.entries(calendars).map(([name, from]) => [name, workTimeOf(from)]));

  describe('business hours of three libraries', () => {
    it(`all ${HOW_MANY} vectors, ${Object.keys(BY_DESIGN).length} of them otherwise by design`, () => {
      const asked = vectors.map(vector => ({ vector, ours: ops[vector.op](vector, made.get(vector.calendar)!) }));
      const different = asked.filter(({ vector, ours }) => ours !== expectedOf(vector));
      expect(different.map(({ vector, ours }) => [vector.id, ours])).toEqual(
        Object.entries(BY_DESIGN).map(([id, { ours }]) => [id, ours]),
      );
      expect(asked.length).toBe(HOW_MANY);
    });

    it('none says whether an addition that uses up the day ends at its closing or at the next opening: ours ends at the closing', () => {
      const atEdge = vectors.filter(
        ({ op, seconds, expected, calendar: name }) =>
          op === 'add' && seconds > 0 && !made.get(name)!.isOpen(Date.parse(String(expected)) - 1),
      );
      const atClosing = vectors.filter(
        ({ op, seconds, expected, calendar: name }) =>
          op === 'add' && seconds > 0 && !made.get(name)!.isOpen(Date.parse(String(expected))),
      );
      expect([...atEdge, ...atClosing]).toEqual([]);
      const day = made.get('wk')!.advance(Date.parse('2015-02-26T09:00:00Z'), 8 * 3_600_000);
      expect(day).toBe(Date.parse('2015-02-26T17:00:00Z'));
    });
  });
} else {
  const title = 'business hours of three libraries';
  console.warn(`Skipped: ${title}. There is no ${FILE}.`);
  describe(title, () => it.skip('needs vectors that are not here', () => {}));
}
