// The instant that somebody names, where a day alone will do.
import { parseDate, parseInstant } from '@funnel/bundle';

const DAY = 86_400_000;

/** Milliseconds since 1970-01-01T00:00:00Z; a date alone is its midnight in UTC. null for anything else. */
export function instantOrDay(text: string): number | null {
  const day = parseDate(text);
  return day === null ? parseInstant(text) : day * DAY;
}
