// Local times to instants, by the zone data of the JavaScript engine. This is reading data, not deciding: rules only ever see
// instants.

const MINUTE = 60_000;
const DAY = 86_400_000;
const QUARTER = 15 * MINUTE;

/** True for a zone that the engine knows, such as `Europe/Berlin`. */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/**
 * A function from the milliseconds that a clock in the zone shows (counted as if it stood in UTC) to the instant. Of a time
 * that the clock shows twice the earlier; of one that it skips the first instant after the gap.
 */
export function makeLocalToInstant(zone: string): (local: number) => number {
  const offsetAt = makeOffsetAt(zone);
  const offsets = new Map<number, number | null>();
  return local => {
    // Zones change at whole quarters of an hour of their clock, so one look serves all times of the same quarter.
    const quarter = Math.floor(local / QUARTER);
    let offset = offsets.get(quarter);
    if (offset === undefined) {
      offset = steadyOffset(quarter * QUARTER, offsetAt);
      offsets.set(quarter, offset);
    }
    return offset === null ? instantOf(local, offsetAt) : local - offset;
  };
}

/** The offset that holds for a whole quarter of an hour, null when it changes within. */
function steadyOffset(start: number, offsetAt: (instant: number) => number): number | null {
  const first = start - instantOf(start, offsetAt);
  const last = start + QUARTER - 1 - instantOf(start + QUARTER - 1, offsetAt);
  return first === last ? first : null;
}

function instantOf(local: number, offsetAt: (instant: number) => number): number {
  const before = offsetAt(local - DAY);
  const after = offsetAt(local + DAY);
  const candidates = [local - Math.max(before, after), local - Math.min(before, after)];
  const found = candidates.find(instant => local - instant === offsetAt(instant));
  return found ?? firstAfterGap(candidates[0]! - MINUTE, candidates[1]! + MINUTE, offsetAt);
}

/** The first instant of the later offset, between one of the earlier and one of the later. */
function firstAfterGap(earlier: number, later: number, offsetAt: (instant: number) => number): number {
  const offset = offsetAt(later);
  let low = earlier;
  let high = later;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle) === offset) high = middle;
    else low = middle;
  }
  return high;
}

/** Milliseconds that a zone's clock is ahead of UTC at an instant. */
function makeOffsetAt(zone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return instant => {
    const parts: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(instant)) parts[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    const clock = Date.UTC(year, month - 1, day, hour, minute, second);
    return clock - Math.floor(instant / 1000) * 1000;
  };
}
