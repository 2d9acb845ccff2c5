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

/** As exactly as people need it: `2 days 3 hours`, `45 minutes`, `less than a minute`; the two largest units. */
export function spanWords(milliseconds: number): string {
  const parts: string[] = [];
  let rest = milliseconds;
  for (const [unit, size] of UNITS) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count} ${unit}${count === 1 ? '' : 's'}`);
    if (parts.length === 2) break;
  }
  return parts.length === 0 ? 'less than a minute' : parts.join(' ');
}

/** How far off: `in 3 days`, `in 1 day 5 hours`, `in 1 hour 45 minutes`; roughly where it is past: `2 days ago`, `now`. */
export function distanceWords(from: number, to: number): string {
  if (Math.abs(to - from) < 60_000) return 'now';
  if (to > from) return `in ${to - from < 2 * DAY ? spanWords(to - from) : largestUnit(to - from)}`;
  return `${largestUnit(from - to)} ago`;
}

/** So many whole ones of the largest unit that fits. */
function largestUnit(milliseconds: number): string {
  const [unit, length] = UNITS.find(([, each]) => milliseconds >= each) ?? UNITS[2];
  const count = Math.floor(milliseconds / length);
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
