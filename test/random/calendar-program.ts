// A random calendar with an SLA for each of several spans, all started by one activity, and instants to start them at.
import type { Bundle, TimeSpan } from '@funnel/bundle';
import { declareCalendar, declareHolidays } from './calendars.ts';
import { type Chance, createChance } from './chance.ts';
import { buildText } from './corpus.ts';
import { textOf } from './source.ts';
import { businessSpans } from './vocabulary-time.ts';
import { emptyWorld } from './world.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

export const calendarSpans = [...businessSpans, '25 business hours', '5 business days', '12 business days'];

export interface CalendarProgram {
  readonly bundle: Bundle;
  readonly chance: Chance;
  /** By the name of the SLA. */
  readonly spans: ReadonlyMap<string, TimeSpan>;
}

export function calendarProgram(seed: number): CalendarProgram {
  const chance = createChance(seed);
  const calendar = textOf(declareCalendar(emptyWorld(chance), 0));
  const slas = calendarSpans.map(
    (span, place) => `sla span_${place} in office_0 { start on begun met by over target ${span} }`,
  );
  const data = ['lead { email text }', 'activity begun', 'activity over', textOf(declareHolidays())];
  const { bundle, errors } = buildText([...data, calendar, ...slas].join('\n'));
  if (bundle === null) throw new Error(`A random calendar has errors: ${errors.join('; ')}`);
  const spans = bundle.rules.slas.map(sla => [sla.name, sla.targets[0]!.span!] as const);
  return { bundle, chance, spans: new Map(spans) };
}

/** Instants in the years covered: in ordinary weeks, and around each change of the clocks of one year; ascending. */
export function randomStarts({ bundle, chance }: CalendarProgram, count: number): number[] {
  const { zones } = bundle.rules.zones!;
  const changes = zones[0]!.changes.map(({ at }) => at).filter(at => at > Date.UTC(2025, 9) && at < Date.UTC(2027, 4));
  const starts = Array.from({ length: count }, () => {
    const jitter = chance.pick([0, 0, 1, -1, chance.below(MINUTE)]);
    if (changes.length === 0 || chance.percent(40)) return Date.UTC(2026, 9) + chance.below(90 * DAY);
    const change = chance.pick(changes);
    const form = chance.below(4);
    if (form < 2) return change + chance.from(-60, 120) * MINUTE + jitter;
    const distance = form === 2 ? chance.from(-26 * 60, 26 * 60) : chance.from(-9 * 24 * 60, 60);
    return change + distance * MINUTE + jitter;
  });
  return starts.sort((a, b) => a - b);
}
