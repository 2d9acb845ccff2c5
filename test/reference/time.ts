// Days, calendar buckets and the reading and writing of dates and instants, all in BigInt.

export const DAY = 86_400_000n;
export const LAST_INSTANT = 253_402_300_799_999n;

/** Division rounded towards minus infinity. */
export function floorDivide(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  const wentUp = dividend % divisor !== 0n && dividend < 0n !== divisor < 0n;
  return wentUp ? quotient - 1n : quotient;
}

export function dayOf(instant: bigint): bigint {
  return floorDivide(instant, DAY);
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysInMonth(year: number, month: number): number {
  return [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}

/** Days since 1970-01-01, counted year by year and month by month; null for a date that does not exist or lies outside 1970 to 9999. */
export function readDate(text: string): bigint | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < 1970 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  let days = 0;
  for (let before = 1970; before < year; before += 1) days += isLeap(before) ? 366 : 365;
  for (let before = 1; before < month; before += 1) days += daysInMonth(year, before);
  return BigInt(days + day - 1);
}

/** Milliseconds since 1970-01-01T00:00Z of an ISO 8601 instant with a zone, floored; null where it is none. */
export function readInstant(text: string): bigint | null {
  const parts = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?([Zz]|[+-]\d{2}(?::?\d{2})?)$/.exec(
    text,
  );
  if (parts === null) return null;
  const day = readDate(parts[1]!);
  const [hour, minute, second] = [Number(parts[2]), Number(parts[3]), Number(parts[4] ?? '0')];
  if (day === null || hour > 23 || minute > 59 || second > 59) return null;
  const milliseconds = BigInt(`${parts[5] ?? ''}000`.slice(0, 3));
  const zone = parts[6]!;
  let offset = 0n;
  if (zone !== 'Z' && zone !== 'z') {
    const [zoneHour, zoneMinute] = [Number(zone.slice(1, 3)), Number(zone.slice(3).replace(':', ''))];
    if (zoneHour > 23 || zoneMinute > 59) return null;
    offset = BigInt(zoneHour * 60 + zoneMinute) * (zone.startsWith('-') ? -1n : 1n);
  }
  const minutes = BigInt(hour * 60 + minute) - offset;
  const instant = day * DAY + minutes * 60_000n + BigInt(second) * 1000n + milliseconds;
  return instant < 0n || instant > LAST_INSTANT ? null : instant;
}

/** The year and month (1 to 12) of a day, counted the way a person would. */
function yearAndMonth(day: bigint): { year: number; month: number } {
  let left = Number(day);
  let year = 1970;
  while (left >= (isLeap(year) ? 366 : 365)) {
    left -= isLeap(year) ? 366 : 365;
    year += 1;
  }
  let month = 1;
  while (left >= daysInMonth(year, month)) {
    left -= daysInMonth(year, month);
    month += 1;
  }
  return { year, month };
}

/** The name of the UTC calendar day, week (from Monday), month or quarter that an instant lies in. */
export function bucketOf(instant: bigint, per: 'day' | 'week' | 'month' | 'quarter'): string {
  const day = dayOf(instant);
  if (per === 'day') return `day ${day}`;
  // 1970-01-01 was a Thursday, so three days after it is a Sunday and four days after it the first Monday.
  if (per === 'week') return `week ${floorDivide(day - 4n, 7n)}`;
  const { year, month } = yearAndMonth(day);
  return per === 'month' ? `month ${year}-${month}` : `quarter ${year}-${Math.ceil(month / 3)}`;
}

/** ISO 8601 in UTC with milliseconds. */
export function writeInstant(instant: bigint): string {
  const day = dayOf(instant);
  const { year, month } = yearAndMonth(day);
  const first = readDate(`${year}-${String(month).padStart(2, '0')}-01`)!;
  const two = (number: bigint | number) => String(number).padStart(2, '0');
  const rest = instant - day * DAY;
  const date = `${year}-${two(month)}-${two(day - first + 1n)}`;
  const clock = `${two(rest / 3_600_000n)}:${two((rest / 60_000n) % 60n)}:${two((rest / 1000n) % 60n)}`;
  return `${date}T${clock}.${String(rest % 1000n).padStart(3, '0')}Z`;
}
