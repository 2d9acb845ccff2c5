// When a target's time is over: for whoever shows what another target means, without a lead.
import type { Rules, TimeSpan } from '@funnel/bundle';
import { createCalendars } from '../calendar/calendars.ts';
import { createDues } from './dues.ts';

/**
 * Milliseconds since 1970-01-01T00:00:00Z at which a clock that starts at `from` is due. `calendar: null` is around the clock. null where the calendar is
 * not declared, or ends before.
 */
export function dueAfter(
  rules: Pick<Rules, 'calendars' | 'zones'>,
  calendar: string | null,
  span: TimeSpan,
  from: number,
): number | null {
  const work = calendar === null ? null : createCalendars(rules)(calendar);
  if (calendar !== null && work === null) return null;
  return createDues(work).dueOf(span, from);
}
