// Instants: ISO 8601 with a zone, to the millisecond, years 1970 to 9999 in UTC.
import { daysAtStart, formatDate, padded } from './date.ts';
import { digitsAt } from './digits.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** 9999-12-31T23:59:59.999Z. */
export const LATEST_INSTANT = 253_402_300_799_999;

/** A local date and time as written, and what follows it. */
export interface LocalTime {
  /** Milliseconds from 1970-01-01T00:00 of the same clock; may be negative before the zone is applied. */
  readonly milliseconds: number;
  /** Where the zone would begin. */
  readonly end: number;
}

/**
 * Milliseconds since 1970-01-01T00:00:00Z, floored, or null. The form is `YYYY-MM-DDThh:mm[:ss[.fraction]]` (a blank or a
 * lower-case t may stand for the T) and `Z`, `±hh`, `±hhmm` or `±hh:mm`. No blanks around it, no leap seconds, no 24:00.
 */
export function parseInstant(text: string): number | null {
  const local = readLocalTime(text);
  if (local === null) return null;
  const offset = readOffset(text, local.end);
  if (offset === null) return null;
  const instant = local.milliseconds - offset * MINUTE;
  return instant >= 0 && instant <= LATEST_INSTANT ? instant : null;
}

/** The date and time at the start of a text, whatever follows; null where there is none. */
export function readLocalTime(text: string): LocalTime | null {
  const separator = text.charCodeAt(10);
  if (separator !== 0x54 && separator !== 0x74 && separator !== 0x20) return null;
  const days = daysAtStart(text);
  if (days === null || text.charCodeAt(13) !== COLON) return null;
  const hour = digitsAt(text, 11, 2);
  const minute = digitsAt(text, 14, 2);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return null;
  const start = days * DAY + (hour * 60 + minute) * MINUTE;
  if (text.charCodeAt(16) !== COLON) return { milliseconds: start, end: 16 };
  const second = digitsAt(text, 17, 2);
  if (second < 0 || second > 59) return null;
  const mark = text.charCodeAt(19);
  if (mark !== POINT && mark !== COMMA) return { milliseconds: start + second * 1000, end: 19 };
  return withFraction(text, start + second * 1000);
}

function withFraction(text: string, milliseconds: number): LocalTime | null {
  let end = 20;
  let fraction = 0;
  let unit = 100;
  for (let digit = digitsAt(text, end, 1); digit >= 0; digit = digitsAt(text, end, 1)) {
    // Digits past the third are dropped, which floors.
    if (unit >= 1) fraction += digit * unit;
    unit /= 10;
    end += 1;
  }
  return end === 20 ? null : { milliseconds: milliseconds + fraction, end };
}

/** Minutes east of UTC of the zone that fills the text from `start` to its end. */
function readOffset(text: string, start: number): number | null {
  const sign = text.charCodeAt(start);
  const length = text.length - start;
  if (sign === 0x5a || sign === 0x7a) return length === 1 ? 0 : null;
  if (sign !== PLUS && sign !== HYPHEN) return null;
  const hours = digitsAt(text, start + 1, 2);
  const minutes = offsetMinutes(text, start + 3, length);
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return null;
  return (sign === HYPHEN ? -1 : 1) * (hours * 60 + minutes);
}

function offsetMinutes(text: string, start: number, length: number): number {
  if (length === 3) return 0;
  if (length === 5) return digitsAt(text, start, 2);
  return length === 6 && text.charCodeAt(start) === COLON ? digitsAt(text, start + 1, 2) : -1;
}

/** `YYYY-MM-DDThh:mm:ss.sssZ` of milliseconds since 1970-01-01T00:00:00Z, years 0 to 9999. */
export function formatInstant(milliseconds: number): string {
  const days = Math.floor(milliseconds / DAY);
  const rest = milliseconds - days * DAY;
  const hour = padded(Math.floor(rest / 3_600_000), 2);
  const minute = padded(Math.floor(rest / MINUTE) % 60, 2);
  const second = padded(Math.floor(rest / 1000) % 60, 2);
  return `${formatDate(days)}T${hour}:${minute}:${second}.${padded(rest % 1000, 3)}Z`;
}

const HYPHEN = 0x2d;
const PLUS = 0x2b;
const COLON = 0x3a;
const POINT = 0x2e;
const COMMA = 0x2c;
