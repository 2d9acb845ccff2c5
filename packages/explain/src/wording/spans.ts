// Lengths of targets, and what is left of them, in words.
import type { Rules, TimeSpan, TimeSpanKind } from '@funnel/bundle';
import { lengthWords, spanWords } from './dates.ts';
import { openTime } from './open-time.ts';

type Of<K extends TimeSpanKind> = Extract<TimeSpan, { kind: K }>;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

const TARGETS: { readonly [K in TimeSpanKind]: (span: Of<K>) => string } = {
  elapsed: ({ milliseconds }) =>
    milliseconds === DAY ? '24 elapsed hours' : lengthWords(milliseconds).replace(' ', ' elapsed '),
  business: ({ milliseconds }) =>
    milliseconds % HOUR === 0
      ? counted(milliseconds / HOUR, 'business hour')
      : counted(milliseconds / 60_000, 'business minute'),
  business_days: span => counted(span.days, 'business day'),
};

/** `1 business hour`, `24 elapsed hours`, `2 business days`. */
export function targetWords(span: TimeSpan): string {
  return (TARGETS[span.kind] as (span: TimeSpan) => string)(span);
}

/** `45 minutes of business time`, `3 hours`: a length in the span's own kind of time. */
export function amountWords(kind: TimeSpanKind, milliseconds: number): string {
  return kind === 'elapsed' ? spanWords(milliseconds) : `${openWords(milliseconds)} of business time`;
}

/** Hours and minutes: days of open time have no fixed length. */
function openWords(milliseconds: number): string {
  const hours = Math.floor(milliseconds / HOUR);
  const minutes = Math.floor((milliseconds % HOUR) / 60_000);
  if (hours === 0) return minutes === 0 ? 'less than a minute' : counted(minutes, 'minute');
  return minutes === 0 ? counted(hours, 'hour') : `${counted(hours, 'hour')} ${counted(minutes, 'minute')}`;
}

/** What is left of the time from one instant to the other, in the span's own kind of time where the calendar is known. */
export function leftWords(rules: Rules, span: TimeSpan, calendar: string | null, from: number, to: number): string {
  const open = span.kind === 'elapsed' || calendar === null ? null : openTime(rules, calendar, from, to);
  return open === null ? spanWords(to - from) : amountWords(span.kind, open);
}
