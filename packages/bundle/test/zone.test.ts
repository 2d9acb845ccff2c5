// Local times by a zone's table: skipped and doubled ones, and what a slow search among all instants says.
import { coverageOf, instantOf, localTimeAt, offsetAt, parseInstant, type Zone, type ZoneTables } from '@funnel/bundle';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const HOUR = 3_600_000;
const instant = (text: string) => parseInstant(`${text}Z`)!;
const zone = (offset: number, ...changes: readonly (readonly [string, number])[]): Zone => ({
  name: 'x',
  offset: offset * 3600,
  changes: changes.map(([at, hours]) => ({ at: instant(at), offset: hours * 3600 })),
});

const newYork = zone(-5, ['2025-03-09T07:00', -4], ['2025-11-02T06:00', -5]);
const lordHowe = zone(11, ['2025-04-05T15:00', 10.5], ['2025-10-04T15:30', 11]);
const santiago = zone(-3, ['2025-04-06T03:00', -4], ['2025-09-07T04:00', -3]);
const apia = zone(-10, ['2011-12-30T10:00', 14]);

describe('the offset', () => {
  test('is the new one from the instant of the change on', () => {
    expect(offsetAt(newYork, instant('2025-03-09T07:00') - 1)).toBe(-5 * 3600);
    expect(offsetAt(newYork, instant('2025-03-09T07:00'))).toBe(-4 * 3600);
    expect(localTimeAt(newYork, instant('2025-03-09T07:00'))).toBe(instant('2025-03-09T03:00'));
  });

  test('before and behind the table is that of its ends', () => {
    expect(offsetAt(newYork, instant('1980-01-01T00:00'))).toBe(-5 * 3600);
    expect(offsetAt(newYork, instant('2080-07-01T00:00'))).toBe(-5 * 3600);
    expect(instantOf(zone(2), instant('2080-07-01T02:00'), 'closing')).toBe(instant('2080-07-01T00:00'));
  });
});

describe('a local time', () => {
  test.each([
    ['that is skipped', newYork, '2025-03-09T02:30', '2025-03-09T07:00', '2025-03-09T07:00'],
    ['at the beginning of a gap', newYork, '2025-03-09T02:00', '2025-03-09T07:00', '2025-03-09T07:00'],
    ['at the end of a gap', newYork, '2025-03-09T03:00', '2025-03-09T07:00', '2025-03-09T07:00'],
    ['that comes twice', newYork, '2025-11-02T01:30', '2025-11-02T05:30', '2025-11-02T06:30'],
    ['at the beginning of a doubled stretch', newYork, '2025-11-02T01:00', '2025-11-02T05:00', '2025-11-02T06:00'],
    ['at the end of a doubled stretch', newYork, '2025-11-02T02:00', '2025-11-02T07:00', '2025-11-02T07:00'],
    ['in half an hour that is skipped', lordHowe, '2025-10-05T02:15', '2025-10-04T15:30', '2025-10-04T15:30'],
    ['in half an hour that comes twice', lordHowe, '2025-04-06T01:45', '2025-04-05T14:45', '2025-04-05T15:15'],
    ['a midnight that is skipped', santiago, '2025-09-07T00:00', '2025-09-07T04:00', '2025-09-07T04:00'],
    ['an hour before midnight that comes twice', santiago, '2025-04-05T23:00', '2025-04-06T02:00', '2025-04-06T03:00'],
    ['a day that never was', apia, '2011-12-30T12:00', '2011-12-30T10:00', '2011-12-30T10:00'],
    ['the day after it', apia, '2011-12-31T00:00', '2011-12-30T10:00', '2011-12-30T10:00'],
  ])('%s', (_name, of, local, opening, closing) => {
    expect(instantOf(of, instant(local), 'opening')).toBe(instant(opening));
    expect(instantOf(of, instant(local), 'closing')).toBe(instant(closing));
  });

  test('is what a search among all hours finds', () => {
    // Offsets in whole hours, changes at whole hours, some of them close together.
    const offsets = fc.integer({ min: -12, max: 14 });
    const waits = fc.integer({ min: 1, max: 60 });
    const zones = fc.tuple(offsets, fc.array(fc.tuple(waits, offsets), { maxLength: 6 })).map(([offset, changes]) => {
      let at = 100 * HOUR;
      const made = changes.map(([wait, hours]) => ({ at: (at += wait * HOUR), offset: hours * 3600 }));
      return { name: 'x', offset: offset * 3600, changes: made };
    });
    fc.assert(
      fc.property(zones, fc.integer({ min: 60, max: 500 }), (of, hours) => {
        const local = hours * HOUR;
        const instants = Array.from({ length: 800 }, (_, hour) => (hour - 100) * HOUR);
        const opening = instants.find(at => localTimeAt(of, at) >= local);
        const notPast = instants.findLast(at => localTimeAt(of, at) <= local)!;
        const closing = localTimeAt(of, notPast) === local ? notPast : notPast + HOUR;
        expect(instantOf(of, local, 'opening')).toBe(opening);
        expect(instantOf(of, local, 'closing')).toBe(closing);
      }),
    );
  });
});

test('tables speak for local years', () => {
  const tables: ZoneTables = { version: 'x', first_year: 2025, last_year: 2026, zones: [newYork] };
  expect(coverageOf(tables, newYork)).toEqual({ from: instant('2025-01-01T05:00'), to: instant('2027-01-01T05:00') });
});
