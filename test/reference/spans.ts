// Spans of time from an instant on: real time, open time of a calendar, open days. What a calendar does not cover is null.
import type { TimeSpan } from '@funnel/bundle';
import { daysLater } from './business-days.ts';
import { advanceMinutely, countedMinutely, type OpenTime } from './calendar.ts';
import { DAY } from './time.ts';

/** By what a clock counts. */
export interface Clockwork {
  /** null: real time only. */
  readonly time: OpenTime | null;
  /** Called when the calendar does not reach far enough. */
  readonly beyond: () => void;
}

function orBeyond(instant: number | null, { beyond }: Clockwork): bigint | null {
  if (instant === null) beyond();
  return instant === null ? null : BigInt(instant);
}

/** Milliseconds of a span's own kind of time between two instants; open days have no length but open time. */
export function counted(span: TimeSpan, from: bigint, to: bigint, work: Clockwork): bigint | null {
  if (span.kind === 'elapsed' || work.time === null) return to - from;
  return orBeyond(countedMinutely(Number(from), Number(to), work.time), work);
}

/** The earliest instant by which so many milliseconds of the span's own kind of time have passed. */
export function advance(span: TimeSpan, from: bigint, milliseconds: bigint, work: Clockwork): bigint | null {
  if (span.kind === 'elapsed' || work.time === null) return from + milliseconds;
  return orBeyond(advanceMinutely(Number(from), Number(milliseconds), work.time), work);
}

/** Milliseconds; null for open days, which have no length of their own. */
export function lengthOf(span: TimeSpan): bigint | null {
  return span.kind === 'business_days' ? null : BigInt(span.milliseconds);
}

/** The end of a whole span that begins at an instant. */
export function endOf(span: TimeSpan, from: bigint, work: Clockwork): bigint | null {
  if (span.kind !== 'business_days') return advance(span, from, BigInt(span.milliseconds), work);
  if (work.time === null) return from + BigInt(span.days) * DAY;
  return orBeyond(daysLater(Number(from), span.days, work.time), work);
}

export function isSameSpan(left: TimeSpan, right: TimeSpan): boolean {
  if (left.kind === 'business_days' || right.kind === 'business_days') {
    return left.kind === right.kind && (left as { days: number }).days === (right as { days: number }).days;
  }
  return left.kind === right.kind && left.milliseconds === right.milliseconds;
}
