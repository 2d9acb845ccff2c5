// Dates and instants as literals: whether they exist, and which day or millisecond they are.

const DAY = 86_400_000;

export type DayProblem = 'no-such-date' | 'year-out-of-range';

/** Days since 1970-01-01 of a text `YYYY-MM-DD`, or why there is no such day. Years run from 1970 to 9999. */
export function dayOf(text: string): number | DayProblem {
  const parts = /^(\d+)-(\d+)-(\d+)$/.exec(text);
  if (parts === null) return 'no-such-date';
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return 'no-such-date';
  if (year < 1970 || year > 9999) return 'year-out-of-range';
  return Date.UTC(year, month - 1, day) / DAY;
}

/** The date of a day since 1970-01-01, `2026-12-25`. */
export function dateOf(day: number): string {
  let year = 1970 + Math.floor(day / 366);
  const start = (of: number) => Date.UTC(of, 0, 1) / DAY;
  while (start(year + 1) <= day) year += 1;
  let month = 0;
  while (month < 11 && Date.UTC(year, month + 1, 1) / DAY <= day) month += 1;
  const date = day - Date.UTC(year, month, 1) / DAY + 1;
  return [year, month + 1, date].map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Milliseconds since 1970-01-01T00:00Z of an ISO 8601 text with a zone (`2026-12-25T09:00Z`, `…+01:00`), or what is wrong. */
export function instantOf(text: string): number | DayProblem {
  const parts = /^([\d-]+)T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?(?:Z|([+-])(\d{2}):?(\d{2}))$/i.exec(text);
  if (parts === null) return 'no-such-date';
  const day = dayOf(parts[1]!);
  if (typeof day !== 'number') return day;
  const [hour, minute, second] = [parts[2], parts[3], parts[4] ?? '0'].map(Number) as [number, number, number];
  const [zoneHour, zoneMinute] = [parts[7] ?? '0', parts[8] ?? '0'].map(Number) as [number, number];
  if (hour > 23 || minute > 59 || second > 59 || zoneHour > 23 || zoneMinute > 59) return 'no-such-date';
  const fraction = Number((parts[5] ?? '').slice(0, 3).padEnd(3, '0'));
  const zone = (zoneHour * 60 + zoneMinute) * 60_000 * (parts[6] === '-' ? -1 : 1);
  const instant = day * DAY + ((hour * 60 + minute) * 60 + second) * 1000 + fraction - zone;
  return instant < 0 || instant > Date.UTC(9999, 11, 31, 23, 59, 59, 999) ? 'year-out-of-range' : instant;
}
