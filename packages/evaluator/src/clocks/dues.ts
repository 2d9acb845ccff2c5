// Spans of the three kinds of time: when they end, what is left of them, and when that is used up.
import type { TimeSpan, TimeSpanKind } from '@funnel/bundle';
import type { WorkTime } from '../calendar/work-time.ts';
import { DAY } from '../interpret/state.ts';

/** Counts one kind of time; outside the years of a calendar nothing is open. */
export interface Counter {
  counted(from: number, to: number): number;
  /** null where the calendar ends before. */
  advance(from: number, span: number): number | null;
}

/** null where something needs hours outside the years of the calendar. */
export interface Dues {
  /** When a span from an instant on ends. */
  dueOf(span: TimeSpan, from: number): number | null;
  /** What is left of a span at an instant, up to its due. */
  leftOf(span: TimeSpan, at: number, due: number): number | null;
  /** When what is left of a span is used up, from an instant on. */
  endOf(span: TimeSpan, from: number, left: number): number | null;
  /** Counts the time of which a span is; of business days the open time. */
  counterOf(span: TimeSpan): Counter;
  /** Whether anything needed such hours. */
  ranOut(): boolean;
}

const REAL: Counter = {
  counted: (from, to) => Math.max(0, to - from),
  advance: (from, span) => from + span,
};

/** By the clock's calendar; without one all time is open. */
export function createDues(work: WorkTime | null): Dues {
  let ranOut = false;
  const noted = (found: number | null): number | null => {
    if (found === null) ranOut = true;
    return found;
  };
  const open = work === null ? REAL : openCounter(work, () => noted(null));
  const counters: { readonly [K in TimeSpanKind]: Counter } = { elapsed: REAL, business: open, business_days: open };
  const endOf: Dues['endOf'] = (span, from, left) =>
    work === null || span.kind === 'elapsed' ? from + left : noted(work.advance(from, left));
  const ends: {
    readonly [K in TimeSpanKind]: (span: Extract<TimeSpan, { kind: K }>, from: number) => number | null;
  } = {
    elapsed: (span, from) => endOf(span, from, span.milliseconds),
    business: (span, from) => endOf(span, from, span.milliseconds),
    business_days: ({ days }, from) => (work === null ? from + days * DAY : noted(work.days(from, days))),
  };
  return {
    dueOf: (span, from) => (ends[span.kind] as (span: TimeSpan, from: number) => number | null)(span, from),
    leftOf: (span, at, due) =>
      work === null || span.kind === 'elapsed' || isCovered(work, at, due)
        ? counters[span.kind].counted(at, due)
        : noted(null),
    endOf,
    counterOf: span => counters[span.kind],
    ranOut: () => ranOut,
  };
}

/** Nothing is open outside the years, but it is told that they were asked for. */
function openCounter(work: WorkTime, tell: () => void): Counter {
  return {
    counted: (from, to) => {
      if (!isCovered(work, from, to)) tell();
      return work.counted(from, to);
    },
    advance: (from, span) => work.advance(span > 0 ? Math.max(from, work.coverage.from) : from, span),
  };
}

function isCovered({ coverage }: WorkTime, from: number, to: number): boolean {
  return from >= to || (from >= coverage.from && to <= coverage.to);
}

export function isSameSpan(a: TimeSpan, b: TimeSpan): boolean {
  return a.kind === b.kind && amountOf(a) === amountOf(b);
}

/** Milliseconds, or days of business days. */
export function amountOf(span: TimeSpan): number {
  return span.kind === 'business_days' ? span.days : span.milliseconds;
}
