// A calendar ready to count with: its open time, its open dates, and the instants for which it speaks.
import { type Calendar, coverageOf, type ZoneTables } from '@funnel/bundle';
import { DAY } from '../interpret/state.ts';
import { afterBusinessDays } from './business-days.ts';
import { hoursOfDates, type Interval, intervalOf, united } from './intervals.ts';
import { createOpenTime, type OpenTime } from './open-time.ts';

export interface WorkTime extends OpenTime {
  /** The instants [from, to) that the zone's table covers. */
  readonly coverage: Interval;
  /** The same local time so many open days later; a start out of hours counts as the next opening. null beyond the coverage. */
  days(start: number, days: number): number | null;
}

export function createWorkTime(calendar: Calendar, tables: ZoneTables): WorkTime {
  const zone = tables.zones.find(({ name }) => name === calendar.zone);
  if (zone === undefined) throw new Error(`undeclared:${calendar.zone}`);
  const coverage = coverageOf(tables, zone);
  const hoursOf = hoursOfDates(calendar);
  const intervals: Interval[] = [];
  const dates: number[] = [];
  // A day on either side: local dates reach into the coverage from outside it.
  for (let date = Math.floor(coverage.from / DAY) - 1; date <= coverage.to / DAY + 1; date += 1) {
    let isOpen = false;
    for (const hours of hoursOf(date)) {
      const interval = within(intervalOf(zone, date, hours), coverage);
      if (interval.from >= interval.to) continue;
      intervals.push(interval);
      isOpen = true;
    }
    if (isOpen) dates.push(date);
  }
  const open = createOpenTime(united(intervals));
  const openDates = { zone, hoursOf, dates: Float64Array.from(dates) };
  return {
    ...open,
    coverage,
    advance: (from, span) => (span > 0 && from < coverage.from ? null : open.advance(from, span)),
    days: (start, days) => {
      const from = start < coverage.from ? null : open.nextOpening(start);
      return from === null ? null : afterBusinessDays(openDates, from, days);
    },
  };
}

function within({ from, to }: Interval, coverage: Interval): Interval {
  return { from: Math.max(from, coverage.from), to: Math.min(to, coverage.to) };
}
