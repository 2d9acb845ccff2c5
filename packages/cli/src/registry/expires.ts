// `--expires`: after a time, or at an instant.
import { formatInstant } from '@funnel/bundle';
import { instantOrDay } from '@funnel/data';
import { fail } from '../messages/failure.ts';

const HOUR = 3_600_000;
const UNITS: Readonly<Record<string, number>> = { h: HOUR, d: 24 * HOUR, w: 7 * 24 * HOUR };
/** The last instant that can be written. */
const LATEST = 253_402_300_799_999;

/** In milliseconds; null where it is not given: never. */
export function expiresOption(value: string | undefined, now: number): number | null {
  if (value === undefined) return null;
  const [, count, unit] = /^(\d{1,7}) ?(h|d|w)(?:ours?|ays?|eeks?)?$/.exec(value.trim()) ?? [];
  const instant = unit === undefined ? instantOrDay(value.trim()) : now + Number(count) * UNITS[unit]!;
  if (instant === null || instant > LATEST) return fail('bad-expires', { value });
  if (instant <= now) fail('expires-before', { expires: formatInstant(instant), now: formatInstant(now) });
  return instant;
}
