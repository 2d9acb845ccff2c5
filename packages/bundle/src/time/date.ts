// Dates without a zone: `YYYY-MM-DD`, years 1970 to 9999.
import { calendarDayOf, daysInMonth, daysOf } from './calendar-day.ts';
import { digitsAt } from './digits.ts';

/** Whole days from 1970-01-01, or null for any other text (no blanks around it). */
export function parseDate(text: string): number | null {
  if (text.length !== 10) return null;
  const days = daysAtStart(text);
  return days !== null && days >= 0 ? days : null;
}

/** The day that the first ten characters write, years 0 to 9999; null where they write none. */
export function daysAtStart(text: string): number | null {
  if (text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return null;
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 2);
  const day = digitsAt(text, 8, 2);
  if (year < 0 || month < 1 || day < 1 || day > daysInMonth(year, month)) return null;
  return daysOf(year, month, day);
}

/** `YYYY-MM-DD` of a count of days since 1970-01-01, years 0 to 9999. */
export function formatDate(days: number): string {
  const { year, month, day } = calendarDayOf(days);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

export function padded(number: number, width: number): string {
  return String(number).padStart(width, '0');
}

const HYPHEN = 0x2d;
