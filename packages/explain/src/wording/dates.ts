// Days, instants and lengths of time as people say them. All in UTC.
import { formatDate, formatInstant } from '@funnel/bundle';

const DAY = 86_400_000;
const UNITS = [
  ['day', DAY],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `21 Nov 2026` of days since 1970-01-01. */
export function dayWords(days: number): string {
  const [year, month, day] = formatDate(days).split('-').map(Number);
  return `${day} ${MONTHS[month! - 1]} ${year}`;
}

/** `21 Nov 2026, 12:00 UTC` of milliseconds since 1970-01-01; midnight is said as the day alone. */
export function instantWords(milliseconds: number): string {
  const day = dayWords(Math.floor(milliseconds / DAY));
  const time = formatInstant(milliseconds).slice(11, 19);
  if (time === '00:00:00') return day;
  return `${day}, ${time.endsWith(':00') ? time.slice(0, 5) : time} UTC`;
}

/** The same to the minute before it. */
export function minuteWords(milliseconds: number): string {
  return instantWords(Math.floor(milliseconds / 60_000) * 60_000);
}

/** `14 days`, `36 hours`: the largest unit of which it is a whole number. */
export function lengthWords(milliseconds: number): string {
  const fitting = UNITS.find(([, size]) => milliseconds % size === 0) ?? UNITS[2];
  const count = milliseconds / fitting[1];
  return `${count} ${fitting[0]}${count === 1 ? '' : 's'}`;
}

/** Roughly how far off: `in 3 days`, `in 5 hours`, `2 days ago`, `today`. */
export function distanceWords(from: number, to: number): string {
  const size = Math.abs(to - from);
  if (size < 60_000) return 'now';
  const [unit, length] = UNITS.find(([, each]) => size >= each) ?? UNITS[2];
  const count = Math.floor(size / length);
  const amount = `${count} ${unit}${count === 1 ? '' : 's'}`;
  return to > from ? `in ${amount}` : `${amount} ago`;
}
