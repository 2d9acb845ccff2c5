// Points, per cents, days of the week and times of day as people write them.
import type { Hours, Zone } from '@funnel/bundle';
import { counted, dayWords, lengthWords, localOf, plainNumber } from '@funnel/explain';

const MINUTE = 60_000;
const DAY = 86_400_000;
const WEEK = 7 * DAY;

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** Millionths as a number of points, without the sign: `2.5`. */
export function pointsNumber(millionths: number): string {
  return plainNumber(Math.abs(millionths) / 1e6, 6);
}

/** `1 point`, `40 points`. */
export function points(millionths: number): string {
  const size = pointsNumber(millionths);
  return `${size} ${size === '1' ? 'point' : 'points'}`;
}

/** `5 points`, `minus 5 points`. */
export function signedPoints(millionths: number): string {
  return millionths < 0 ? `minus ${points(millionths)}` : points(millionths);
}

/** Thousandths: the values of scores. */
export function thousandths(value: number): string {
  return plainNumber(value / 1000, 3);
}

export function steps(value: number, decimals: number): string {
  return plainNumber(value / 10 ** decimals, Math.max(0, decimals));
}

export function percent(value: number): string {
  return `${plainNumber(value, 3)}%`;
}

/** `30 days`, `36 hours`. */
export function lengthOf(milliseconds: number): string {
  if (milliseconds % MINUTE !== 0) return `${plainNumber(milliseconds / 1000)} seconds`;
  return lengthWords(milliseconds);
}

/** How long ago something was: `2 weeks` where that is a whole number of them. */
export function ageOf(milliseconds: number): string {
  const weeks = milliseconds / WEEK;
  return Number.isInteger(weeks) && weeks > 0 ? counted(weeks, 'week', 'weeks') : lengthOf(milliseconds);
}

export function days(count: number): string {
  return counted(count, 'day', 'days');
}

/** `09:00 to 12:30, 13:30 to 18:00`; `closed`. */
export function hoursWords(hours: readonly Hours[]): string {
  return hours.length === 0
    ? 'closed'
    : hours.map(({ from, to }) => `${timeOfDay(from)} to ${timeOfDay(to)}`).join(', ');
}

export function timeOfDay(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** `Tuesday 10:00` in the days after an example's start, later with its date. */
export function whenWords(zone: Zone | null, start: number, at: number): string {
  const local = zone === null ? at : localOf(zone, at);
  const begin = zone === null ? start : localOf(zone, start);
  const day = Math.floor(local / DAY);
  const time = timeOfDay(Math.floor((local - day * DAY) / MINUTE));
  const weekday = WEEKDAYS[(((day + 3) % 7) + 7) % 7]!;
  if (day - Math.floor(begin / DAY) < 7) return `${weekday} ${time}`;
  return `${weekday} ${dayWords(day)}, ${time}`;
}

/** A number that went up or down. */
export function moves(before: number, after: number): 'rises' | 'falls' {
  return after > before ? 'rises' : 'falls';
}

/** `an email click`, `a page view`. */
export function withArticle(text: string): string {
  return `${/^[aeiou]/i.test(text) && !/^(use|uni|one|eu)/i.test(text) ? 'an' : 'a'} ${text}`;
}
