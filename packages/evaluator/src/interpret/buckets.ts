// Calendar buckets in UTC of `at most n per …`: equal numbers for instants of the same one. Weeks begin on Monday.
import type { Bucket } from '../tables/parts.ts';
import { DAY } from './state.ts';

export const buckets: { readonly [K in Bucket]: (at: number) => number } = {
  day: at => Math.floor(at / DAY),
  // 1970-01-01 was a Thursday.
  week: at => Math.floor((Math.floor(at / DAY) + 3) / 7),
  month: at => monthOf(Math.floor(at / DAY)),
  quarter: at => Math.floor(monthOf(Math.floor(at / DAY)) / 3),
};

/** Months since the year 0 began, of the Gregorian calendar: years that begin in March end with the leap day. */
function monthOf(day: number): number {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  return (era * 400 + yearOfEra) * 12 + Math.floor((5 * dayOfYear + 2) / 153) + 2;
}
