// The length of a target, as rules write it: 1 business hour, 24 elapsed hours, 2 business days.
import type { TimeSpan, TimeSpanKind } from '@funnel/bundle';
import { durationWords, readDuration } from './duration.ts';

const DAY = 86_400_000;

/** The span, or null for anything else. `business days` are days of the calendar; business weeks do not exist. */
export function readSpan(text: string): TimeSpan | null {
  const match = /^(\d+)\s+(business|elapsed)\s+(minute|hour|day|week)s?$/.exec(text.trim());
  const milliseconds = match ? readDuration(`${match[1]} ${match[3]}`) : null;
  if (!match || milliseconds === null || milliseconds === 0) return null;
  if (match[2] === 'elapsed') return { kind: 'elapsed', milliseconds };
  if (match[3] === 'week') return null;
  if (match[3] === 'day') return { kind: 'business_days', days: milliseconds / DAY };
  return { kind: 'business', milliseconds };
}

const SPANS: { readonly [K in TimeSpanKind]: (span: Extract<TimeSpan, { kind: K }>) => string } = {
  elapsed: ({ milliseconds }) => inserted(durationWords(milliseconds, milliseconds > DAY ? 'day' : 'hour'), 'elapsed'),
  business: span => inserted(durationWords(span.milliseconds, 'hour'), 'business'),
  business_days: span => `${span.days} business ${span.days === 1 ? 'day' : 'days'}`,
};

/** The span as rules write it. */
export function spanText<K extends TimeSpanKind>(span: Extract<TimeSpan, { kind: K }>): string {
  return (SPANS[span.kind as K] as (span: TimeSpan) => string)(span);
}

function inserted(length: string, basis: string): string {
  const blank = length.indexOf(' ');
  return `${length.slice(0, blank)} ${basis}${length.slice(blank)}`;
}
