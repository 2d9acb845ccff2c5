// Calendars against hand-worked instants: hours, days, changes of the clocks, dated hours, the years covered.
import { describe, expect, it } from 'vitest';
import type { WorkTime } from '../src/calendar/work-time.ts';
import { dateOf, hours, workTime } from './zones.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const at = (text: string): number => Date.parse(text);
const shown = (instant: number | null): string | null => (instant === null ? null : new Date(instant).toISOString());
const after = (work: WorkTime, from: string, span: number) => shown(work.advance(at(from), span));
const days = (work: WorkTime, from: string, count: number) => shown(work.days(at(from), count));

const newYork = workTime('America/New_York', '09:00 to 17:00');

describe('business hours', () => {
  it('over a weekend on which the clocks go forward', () => {
    // Friday 16:30 to Monday 09:30, 64 real hours later.
    expect(after(newYork, '2026-03-06T16:30:00-05:00', HOUR)).toBe('2026-03-09T13:30:00.000Z');
    expect((at('2026-03-09T13:30:00Z') - at('2026-03-06T16:30:00-05:00')) / HOUR).toBe(64);
  });

  it('a start out of hours counts from the opening', () => {
    expect(after(newYork, '2026-03-07T15:00:00-05:00', HOUR)).toBe('2026-03-09T14:00:00.000Z');
    expect(after(newYork, '2026-03-09T17:00:00-04:00', HOUR)).toBe('2026-03-10T14:00:00.000Z');
  });

  it('what uses up the day ends when it closes', () => {
    expect(after(newYork, '2026-03-10T09:00:00-04:00', 8 * HOUR)).toBe('2026-03-10T21:00:00.000Z');
    expect(after(newYork, '2026-03-10T09:00:00-04:00', 8 * HOUR + 1)).toBe('2026-03-11T13:00:00.001Z');
  });

  it('nothing from an instant is that instant', () => {
    expect(after(newYork, '2026-03-07T15:00:00-05:00', 0)).toBe('2026-03-07T20:00:00.000Z');
  });

  it('counts the open time between two instants, nothing backwards', () => {
    expect(newYork.counted(at('2026-03-06T16:30:00-05:00'), at('2026-03-09T13:30:00Z'))).toBe(HOUR);
    expect(newYork.counted(at('2026-03-09T13:30:00Z'), at('2026-03-06T16:30:00-05:00'))).toBe(0);
    expect(newYork.counted(at('2026-01-05T00:00:00-05:00'), at('2026-01-12T00:00:00-05:00'))).toBe(40 * HOUR);
  });

  it('is open from the opening up to the closing, which is out of hours', () => {
    expect(newYork.isOpen(at('2026-03-10T09:00:00-04:00'))).toBe(true);
    expect(newYork.isOpen(at('2026-03-10T17:00:00-04:00') - 1)).toBe(true);
    expect(newYork.isOpen(at('2026-03-10T17:00:00-04:00'))).toBe(false);
    expect(shown(newYork.nextOpening(at('2026-03-10T17:00:00-04:00')))).toBe('2026-03-11T13:00:00.000Z');
    expect(shown(newYork.nextOpening(at('2026-03-10T12:00:00-04:00')))).toBe('2026-03-10T16:00:00.000Z');
  });
});

describe('dated hours', () => {
  const work = workTime('America/New_York', '09:00 to 12:30, 13:30 to 18:00', {
    closed: [dateOf('2026-11-26')],
    opened: [{ date: dateOf('2026-12-05'), hours: hours('10:00 to 14:00') }],
  });

  it('a closed date has none, an opened Saturday its own', () => {
    expect(work.counted(at('2026-11-26T00:00:00-05:00'), at('2026-11-27T00:00:00-05:00'))).toBe(0);
    expect(work.counted(at('2026-12-05T00:00:00-05:00'), at('2026-12-06T00:00:00-05:00'))).toBe(4 * HOUR);
    expect(after(work, '2026-12-04T17:30:00-05:00', HOUR)).toBe('2026-12-05T15:30:00.000Z');
  });

  it('a span runs over the break', () => {
    expect(after(work, '2026-11-25T12:00:00-05:00', HOUR)).toBe('2026-11-25T19:00:00.000Z');
  });
});

describe('hours on days on which the clocks change', () => {
  const all = hours('00:00 to 24:00');
  const sundays = { week: [[], [], [], [], [], [], all] };

  it('a day of 25 hours is open for 25, one of 23 for 23', () => {
    const paris = workTime('Europe/Paris', '', sundays, 2020);
    expect(paris.counted(at('2020-10-24T22:00:00Z'), at('2020-10-25T23:00:00Z'))).toBe(25 * HOUR);
    expect(paris.counted(at('2020-03-28T23:00:00Z'), at('2020-03-29T22:00:00Z'))).toBe(23 * HOUR);
  });

  it('days that touch are one opening', () => {
    const always = workTime('Europe/Paris', '', { week: [all, all, all, all, all, all, all] }, 2020);
    expect(always.counted(always.coverage.from, always.coverage.to)).toBe(366 * 24 * HOUR);
    expect(shown(always.advance(at('2020-05-04T12:00:00Z'), 48 * HOUR))).toBe('2020-05-06T12:00:00.000Z');
  });

  it('a doubled local time opens the first time and closes the second', () => {
    // Paris passes 02:00 to 03:00 twice on 2020-10-25: first at 00:00Z, again at 01:00Z.
    const early = workTime('Europe/Paris', '', { week: [[], [], [], [], [], [], hours('02:15 to 02:45')] }, 2020);
    expect(shown(early.nextOpening(at('2020-10-24T12:00:00Z')))).toBe('2020-10-25T00:15:00.000Z');
    expect(early.counted(at('2020-10-25T00:00:00Z'), at('2020-10-25T12:00:00Z'))).toBe(90 * MINUTE);
  });

  it('a skipped local time is the first instant after the gap', () => {
    // 02:00 to 03:00 is left out on 2020-03-29: 03:00 is 01:00Z.
    const week = [[], [], [], [], [], [], hours('02:15 to 03:30')];
    const early = workTime('Europe/Paris', '', { week }, 2020);
    expect(shown(early.nextOpening(at('2020-03-28T12:00:00Z')))).toBe('2020-03-29T01:00:00.000Z');
    expect(early.counted(at('2020-03-29T00:00:00Z'), at('2020-03-29T12:00:00Z'))).toBe(30 * MINUTE);
    const gone = workTime('Europe/Paris', '', { week: [[], [], [], [], [], [], hours('02:15 to 02:45')] }, 2020);
    expect(shown(gone.nextOpening(at('2020-03-28T12:00:00Z')))).toBe('2020-04-05T00:15:00.000Z');
  });

  it('a midnight that is doubled closes the day before at its second pass', () => {
    // Havana goes back from 01:00 to 00:00 on 2026-11-01: midnight at 04:00Z and again at 05:00Z.
    const week = [[], [], [], [], [], hours('23:00 to 24:00'), hours('00:00 to 01:00')];
    const havana = workTime('America/Havana', '', { week });
    expect(havana.counted(at('2026-11-01T03:00:00Z'), at('2026-11-01T12:00:00Z'))).toBe(3 * HOUR);
    expect(shown(havana.nextOpening(at('2026-10-31T12:00:00Z')))).toBe('2026-11-01T03:00:00.000Z');
  });
});

describe('business days', () => {
  it('the same local time on the next open day, whatever the clocks do between', () => {
    expect(days(newYork, '2026-03-06T16:30:00-05:00', 1)).toBe('2026-03-09T20:30:00.000Z');
    expect(days(newYork, '2026-03-05T10:00:00-05:00', 5)).toBe('2026-03-12T14:00:00.000Z');
  });

  it('a start out of hours moves to the opening', () => {
    expect(days(newYork, '2026-03-07T15:00:00-05:00', 1)).toBe('2026-03-10T13:00:00.000Z');
    expect(days(newYork, '2026-03-09T17:00:00-04:00', 1)).toBe('2026-03-11T13:00:00.000Z');
  });

  it('where that time is closed, the end of the hours before it, or the opening', () => {
    const work = workTime('Europe/Berlin', '09:00 to 12:00, 13:00 to 18:00', {
      opened: [
        { date: dateOf('2026-06-03'), hours: hours('10:00 to 11:00, 14:00 to 16:00') },
        { date: dateOf('2026-06-05'), hours: hours('15:00 to 16:00') },
      ],
      closed: [dateOf('2026-06-04')],
    });
    // 2026-06-02 is a Tuesday in summer time (+2).
    expect(days(work, '2026-06-02T17:30:00+02:00', 1)).toBe('2026-06-03T14:00:00.000Z');
    expect(days(work, '2026-06-02T13:30:00+02:00', 1)).toBe('2026-06-03T09:00:00.000Z');
    expect(days(work, '2026-06-02T09:30:00+02:00', 1)).toBe('2026-06-03T08:00:00.000Z');
    expect(days(work, '2026-06-02T14:30:00+02:00', 1)).toBe('2026-06-03T12:30:00.000Z');
    expect(days(work, '2026-06-02T14:30:00+02:00', 2)).toBe('2026-06-05T13:00:00.000Z');
  });

  it('in the second pass of a doubled stretch the day goes on from its end', () => {
    // Santiago goes back from 24:00 to 23:00 on Saturday 2026-04-04: 23:00 at 02:00Z and again at 03:00Z.
    const all = hours('00:00 to 24:00');
    const work = workTime('America/Santiago', '', { week: [all, all, all, all, all, all, all] });
    expect(days(work, '2026-04-05T02:30:00Z', 1)).toBe('2026-04-06T03:30:00.000Z');
    expect(days(work, '2026-04-05T03:30:00Z', 1)).toBe('2026-04-06T04:00:00.000Z');
  });

  it('what a doubled midnight leaves open belongs to the day before', () => {
    // Havana passes 2026-11-01 from 00:00 to 01:00 twice, from 04:00Z and from 05:00Z; Saturday closes at the second midnight.
    const all = hours('00:00 to 24:00');
    const work = workTime('America/Havana', '', { week: [all, [], [], [], [], all, []] });
    expect(days(work, '2026-10-31T21:00:00-04:00', 1)).toBe('2026-11-03T02:00:00.000Z');
    expect(days(work, '2026-11-01T04:30:00Z', 1)).toBe('2026-11-03T05:00:00.000Z');
  });

  it('a date that a zone leaves out is no open day', () => {
    // Apia had no 2011-12-30.
    const all = hours('09:00 to 17:00');
    const work = workTime('Pacific/Apia', '', { week: [all, all, all, all, all, all, all] }, 2011, 2012);
    expect(days(work, '2011-12-29T12:00:00-10:00', 1)).toBe(shown(at('2011-12-31T12:00:00+14:00')));
  });
});

describe('the years covered', () => {
  it('end with the last local year, and nothing is counted outside', () => {
    expect(shown(newYork.coverage.from)).toBe('2026-01-01T05:00:00.000Z');
    expect(shown(newYork.coverage.to)).toBe('2027-01-01T05:00:00.000Z');
    expect(after(newYork, '2026-12-31T16:30:00-05:00', 30 * MINUTE)).toBe('2026-12-31T22:00:00.000Z');
    expect(after(newYork, '2026-12-31T16:30:00-05:00', 31 * MINUTE)).toBeNull();
    expect(after(newYork, '2025-12-31T16:30:00-05:00', MINUTE)).toBeNull();
    expect(days(newYork, '2026-12-31T10:00:00-05:00', 1)).toBeNull();
    expect(days(newYork, '2025-12-31T10:00:00-05:00', 1)).toBeNull();
    expect(newYork.nextOpening(at('2026-12-31T17:00:00-05:00'))).toBeNull();
  });
});
