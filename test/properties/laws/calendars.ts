// Dues by calendars are what a walk through local time, minute by minute, comes to; and they never go backwards.
import type { TimeSpan } from '@funnel/bundle';
import { decide, prepare } from '@funnel/evaluator';
import { type CalendarProgram, calendarProgram, randomStarts } from '../../random/calendar-program.ts';
import { openTimeOf } from '../../reference/calendar.ts';
import { endOf } from '../../reference/spans.ts';

export interface TriedCalendar {
  readonly program: CalendarProgram;
  /** Ascending. */
  readonly starts: readonly number[];
  /** By the place of the start, then by the SLA. */
  readonly dues: readonly ReadonlyMap<string, number>[];
}

/** The dues of a random calendar for so many starts, as the evaluator tells them. */
export function triedCalendar(seed: number, count: number): TriedCalendar {
  const program = calendarProgram(seed);
  const prepared = prepare(program.bundle, { generate: false });
  const starts = randomStarts(program, count);
  const dues = starts.map(start => {
    const at = new Date(start).toISOString();
    const staged = prepared.stage({ id: 'lead', fields: {}, activities: [{ type: 'begun', at }] });
    const { clocks } = decide(prepared, staged, start, { counterfactuals: false });
    return new Map(clocks.map(clock => [clock.sla, clock.due === null ? Number.NaN : Date.parse(clock.due)]));
  });
  return { program, starts, dues };
}

/** Each pair of a start and a span with which something is wrong, in words. */
function wrong(tried: TriedCalendar, isWrong: (place: number, sla: string) => string | null): string[] {
  return tried.starts.flatMap((start, place) =>
    [...tried.program.spans].flatMap(([sla, span]) => {
      const words = isWrong(place, sla);
      if (words === null) return [];
      const calendar = JSON.stringify(tried.program.bundle.rules.calendars[0]);
      return [`${JSON.stringify(span)} from ${new Date(start).toISOString()}: ${words}; ${calendar}`];
    }),
  );
}

const written = (instant: number) => (Number.isNaN(instant) ? 'no due' : new Date(instant).toISOString());

export function wrongByMinutes(tried: TriedCalendar): string[] {
  const { program, starts, dues } = tried;
  const beyond = () => {
    throw new Error('The calendar ends.');
  };
  const work = { time: openTimeOf(program.bundle.rules, 'office_0')!, beyond };
  return wrong(tried, (place, sla) => {
    const due = Number(endOf(program.spans.get(sla)!, BigInt(starts[place]!), work));
    const told = dues[place]!.get(sla) ?? Number.NaN;
    return told === due ? null : `${written(told)}, not ${written(due)}`;
  });
}

function isLonger(one: TimeSpan, other: TimeSpan): boolean {
  if (one.kind === 'business_days') return other.kind === 'business_days' && one.days > other.days;
  return one.kind === other.kind && one.milliseconds > (other as typeof one).milliseconds;
}

export function goingBackwards(tried: TriedCalendar): string[] {
  const { program, starts, dues } = tried;
  return wrong(tried, (place, sla) => {
    const due = dues[place]!.get(sla) ?? Number.NaN;
    if (!(due > starts[place]!)) return 'it is not due after it starts';
    if (place > 0 && due < dues[place - 1]!.get(sla)!) return 'it is due before one that starts earlier';
    const span = program.spans.get(sla)!;
    const shorter = [...program.spans].filter(([, other]) => isLonger(span, other));
    return shorter.some(([other]) => due < dues[place]!.get(other)!) ? 'it is due before a shorter one' : null;
  });
}
