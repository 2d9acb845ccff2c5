// The clocks of Acme Cloud's first response once more, event by event: an hour of the office for hot leads, a day for warm ones.
import type { ClockDecision, RawActivity } from '@funnel/bundle';
import { type Hours, hoursOf } from './office-hours.ts';

const HOUR = 3_600_000;

const weekOf = (...day: readonly string[]) => [[], ...Array.from({ length: 5 }, () => day), []];
const YEARS = { firstYear: 2025, lastYear: 2026 };
const NEW_YORK = hoursOf({
  zone: 'America/New_York',
  week: weekOf('09:00 to 12:30', '13:30 to 18:00'),
  closed: new Set(['2026-11-26', '2026-12-25']),
  ...YEARS,
});
const berlin = (holidays: readonly string[]): Hours =>
  hoursOf({ zone: 'Europe/Berlin', week: weekOf('09:00 to 17:30'), closed: new Set(holidays), ...YEARS });

/** What decides on a lead's clocks; instants in milliseconds. */
export interface Responding {
  readonly entries: readonly { readonly stage: string; readonly at: number }[];
  readonly activities: readonly RawActivity[];
  readonly priority: string;
  readonly region: string;
  readonly holidays: readonly string[];
  readonly asOf: number;
}

/** What became of a clock, and what ended it without an answer. */
export type End = Pick<ClockDecision, 'state' | 'cancelled_by'>;

/** At one instant in this order. */
const ORDER = ['restart', 'cancel', 'answered', 'waiting', 'replied'] as const;

interface Event {
  readonly what: (typeof ORDER)[number];
  readonly at: number;
}

/** How the clock of each entry into mql stands, in their order. */
export function firstResponses(lead: Responding): readonly End[] {
  return lead.entries.flatMap(({ stage, at }, place) => (stage === 'mql' ? [clock(lead, at, place)] : []));
}

function clock(lead: Responding, start: number, place: number): End {
  const { due: dueAfter, left } = countingOf(lead);
  const length = { hot: HOUR, warm: 24 * HOUR }[lead.priority];
  let due = length === undefined ? Number.POSITIVE_INFINITY : dueAfter(start, length);
  let held: number | null = null;
  for (const { what, at } of eventsOf(lead, start, place)) {
    const inTime = held !== null || at <= due;
    if (what === 'restart' || what === 'cancel')
      return { state: inTime ? 'cancelled' : 'breached', cancelled_by: what };
    if (what === 'answered') return { state: inTime ? 'met' : 'met_late', cancelled_by: null };
    if (what === 'waiting' && held === null && inTime) held = at;
    if (what === 'replied' && held !== null) {
      due = Math.max(due, dueAfter(at, left(held, due)));
      held = null;
    }
  }
  return { state: held !== null ? 'paused' : lead.asOf >= due ? 'breached' : 'running', cancelled_by: null };
}

/** An hour is one of the office, a day one of the wall. */
function countingOf({ priority, region, holidays }: Responding) {
  if (priority !== 'hot') {
    return { due: (from: number, length: number) => from + length, left: (from: number, due: number) => due - from };
  }
  const office = region === 'emea' ? berlin(holidays) : NEW_YORK;
  return { due: office.due, left: office.between };
}

function eventsOf({ entries, activities }: Responding, start: number, place: number): readonly Event[] {
  const ENDS: Readonly<Record<string, Event['what']>> = { mql: 'restart', nurture: 'cancel', lost: 'cancel' };
  const ends = entries.slice(place + 1).flatMap(({ stage, at }): readonly Event[] => {
    const what = ENDS[stage];
    return what === undefined ? [] : [{ what, at }];
  });
  const since = activities.map(each => ({ ...each, at: Date.parse(each.at) })).filter(each => each.at >= start);
  const of = (what: Event['what'], type: string, outcome?: string): readonly Event[] =>
    since
      .filter(each => each.type === type && (outcome === undefined || each.properties?.['outcome'] === outcome))
      .map(({ at }) => ({ what, at }))
      .sort((one, other) => one.at - other.at);
  return [
    ...ends,
    ...of('answered', 'email_sent'),
    ...of('answered', 'call', 'connected'),
    ...of('answered', 'call').slice(2, 3),
    ...of('waiting', 'waiting_on_prospect'),
    ...of('replied', 'prospect_replied'),
  ].sort((one, other) => one.at - other.at || ORDER.indexOf(one.what) - ORDER.indexOf(other.what));
}
