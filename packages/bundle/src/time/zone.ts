// Local time of a zone, by its table of changes alone. Local milliseconds count from 1970-01-01T00:00 of the zone's own clocks.
import type { Zone, ZoneTables } from '../nodes/calendar.ts';
import { daysOf } from './calendar-day.ts';

const DAY = 86_400_000;

/** No two offsets are further apart: what lies this far from a local time as an instant is before or after it in any zone. */
const FARTHEST = 2 * DAY;

/** Seconds east of UTC at an instant. Before the table the zone is as at its beginning, behind it as at its end. */
export function offsetAt(zone: Zone, instant: number): number {
  return offsetOf(zone, segmentAt(zone, instant));
}

/** What the zone's clocks show at an instant, in local milliseconds. */
export function localTimeAt(zone: Zone, instant: number): number {
  return instant + offsetAt(zone, instant) * 1000;
}

/**
 * The instant at which the zone's clocks show a local time, in milliseconds. A skipped one is the first instant after the gap;
 * a doubled one the earlier where something opens, the later where something closes.
 */
export function instantOf(zone: Zone, local: number, as: 'opening' | 'closing'): number {
  return as === 'opening' ? firstFrom(zone, local) : lastUpTo(zone, local);
}

/** The instants [from, to) for which a zone's table speaks: its local years. */
export function coverageOf(tables: ZoneTables, zone: Zone): { readonly from: number; readonly to: number } {
  return {
    from: instantOf(zone, daysOf(tables.first_year, 1, 1) * DAY, 'opening'),
    to: instantOf(zone, daysOf(tables.last_year + 1, 1, 1) * DAY, 'closing'),
  };
}

/** The first instant at which the clocks have reached the local time. */
function firstFrom(zone: Zone, local: number): number {
  let segment = segmentAt(zone, local - FARTHEST);
  while (endOf(zone, segment) + offsetOf(zone, segment) * 1000 <= local) segment += 1;
  return Math.max(startOf(zone, segment), local - offsetOf(zone, segment) * 1000);
}

/** The last instant up to which the clocks have not passed the local time. */
function lastUpTo(zone: Zone, local: number): number {
  let segment = segmentAt(zone, local + FARTHEST);
  while (startOf(zone, segment) + offsetOf(zone, segment) * 1000 > local) segment -= 1;
  return Math.min(endOf(zone, segment), local - offsetOf(zone, segment) * 1000);
}

/** Index of the last change at or before an instant; −1 before the first. */
function segmentAt({ changes }: Zone, instant: number): number {
  let low = -1;
  for (let high = changes.length - 1; low < high; ) {
    const middle = Math.ceil((low + high) / 2);
    if (changes[middle]!.at <= instant) low = middle;
    else high = middle - 1;
  }
  return low;
}

function offsetOf(zone: Zone, segment: number): number {
  return segment < 0 ? zone.offset : zone.changes[segment]!.offset;
}

function startOf({ changes }: Zone, segment: number): number {
  return segment < 0 ? Number.NEGATIVE_INFINITY : changes[segment]!.at;
}

function endOf({ changes }: Zone, segment: number): number {
  return changes[segment + 1]?.at ?? Number.POSITIVE_INFINITY;
}
