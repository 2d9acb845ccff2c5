// Laws of deadlines in every kind of zone: a later start or a longer span never ends earlier, and what is counted to a due is the span.
import type { Hours } from '@funnel/bundle';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWorkTime, type WorkTime } from '../src/calendar/work-time.ts';
import { HOUR, MINUTE } from './lifecycles.ts';
import { DAY } from './rules.ts';
import { calendar, tablesOf } from './zones.ts';

const RUNS = process.env['FUNNEL_RUNS'] === 'large' ? 2000 : 40;
const STARTS = 30;

/** Zones whose clocks change by an hour, at midnight, by half an hour, never, and once by a whole day. */
const ZONES: readonly (readonly [zone: string, year: number])[] = [
  ['America/New_York', 2026],
  ['America/Havana', 2026],
  ['America/Santiago', 2026],
  ['Australia/Lord_Howe', 2026],
  ['Asia/Kolkata', 2026],
  ['Pacific/Apia', 2011],
];

const minutes = fc.integer({ min: 0, max: 48 }).map(half => half * 30);
/** Ascending and apart. */
const hours: fc.Arbitrary<readonly Hours[]> = fc
  .uniqueArray(minutes, { maxLength: 6 })
  .map(edges => edges.toSorted((a, b) => a - b))
  .map(edges =>
    edges.flatMap((from, place) =>
      place % 2 === 0 && edges[place + 1] !== undefined ? [{ from, to: edges[place + 1]! }] : [],
    ),
  );
const open: fc.Arbitrary<readonly Hours[]> = fc.oneof(hours, fc.constant([{ from: 0, to: 1440 }]));

interface Case {
  readonly work: WorkTime;
  /** Ascending. */
  readonly starts: readonly number[];
}

const cases: fc.Arbitrary<Case> = fc
  .record({
    zone: fc.constantFrom(...ZONES),
    week: fc.tuple(open, open, open, open, open, open, open),
    opened: fc.uniqueArray(fc.record({ date: fc.nat(364), hours: open }), {
      maxLength: 4,
      selector: ({ date }) => date,
    }),
    starts: fc.array(fc.tuple(fc.nat(), fc.boolean()), { minLength: STARTS, maxLength: STARTS }),
  })
  .map(({ zone: [name, year], week, opened, starts }) => {
    const first = Date.UTC(year, 0, 1) / DAY;
    const dated = opened.map(one => ({ ...one, date: first + one.date })).toSorted((a, b) => a.date - b.date);
    const tables = tablesOf(name, year, year + 1);
    const work = createWorkTime(calendar(name, '', { week, opened: dated }), tables);
    const edges = tables.zones[0]!.changes.map(({ at }) => at);
    // Most starts lie near a change of the clocks, if there is one.
    const near = (pick: number) => edges[pick % edges.length]! + ((pick >> 4) % (8 * HOUR)) - 4 * HOUR;
    const anywhere = (pick: number) => Date.UTC(year, 0, 2) + (pick % (364 * DAY));
    return {
      work,
      starts: starts
        .map(
          ([pick, changing]) =>
            Math.floor((changing && edges.length > 0 ? near(pick) : anywhere(pick)) / MINUTE) * MINUTE,
        )
        .toSorted((a, b) => a - b),
    };
  });

/** Beyond the calendar is later than everything in it. */
const orNever = (due: number | null): number => due ?? Number.POSITIVE_INFINITY;

function law(name: string, holds: (one: Case) => void): void {
  it(name, () => fc.assert(fc.property(cases, holds), { numRuns: RUNS }));
}

function expectAscending(dues: readonly number[]): void {
  expect(dues).toEqual(dues.toSorted((a, b) => (a === b ? 0 : a - b)));
}

describe('deadlines', () => {
  law('of business hours never come earlier for a later start', ({ work, starts }) => {
    for (const span of [1, HOUR, 5.5 * HOUR, 60 * HOUR])
      expectAscending(starts.map(start => orNever(work.advance(start, span))));
  });

  law('of business days never come earlier for a later start', ({ work, starts }) => {
    for (const days of [1, 2, 7]) expectAscending(starts.map(start => orNever(work.days(start, days))));
  });

  law('never come earlier for a longer span, nor before the start', ({ work, starts }) => {
    for (const start of starts) {
      expectAscending([start, ...[0, 1, HOUR, 2 * HOUR, 60 * HOUR].map(span => orNever(work.advance(start, span)))]);
      expectAscending([start, ...[1, 2, 3, 8].map(days => orNever(work.days(start, days)))]);
    }
  });

  law('have exactly the span counted before them, and not a moment earlier', ({ work, starts }) => {
    for (const start of starts) {
      const due = work.advance(start, 5.5 * HOUR);
      if (due === null) continue;
      expect(work.counted(start, due)).toBe(5.5 * HOUR);
      expect(work.counted(start, due - 1)).toBe(5.5 * HOUR - 1);
    }
  });

  law('count parts that add up, as the hours one by one do', ({ work, starts }) => {
    const [first, last] = [starts[0]!, Math.min(starts.at(-1)!, starts[0]! + 20 * DAY)];
    const middle = Math.floor((first + last) / 2);
    expect(work.counted(first, middle) + work.counted(middle, last)).toBe(work.counted(first, last));
    let open = 0;
    for (let minute = first; minute < last; minute += MINUTE) if (work.isOpen(minute)) open += MINUTE;
    // Starts lie on minutes, and so does every edge of these zones.
    expect(open).toBe(work.counted(first, last));
  });
});
