// Random leads and activities, aimed at a program: instants on the edges of its windows and fading steps, late knowledge, doubled ids.
import type { Datum, Field, RawActivity, RawRecord, Rules } from '@funnel/bundle';
import { type Chance, createChance } from './chance.ts';
import { isoInstant, randomDatum } from './datum.ts';
import { type Hints, hintsOf } from './hints.ts';
import { randomHistory } from './history.ts';
import { withProducts } from './products.ts';
import { randomClocks } from './recorded-clocks.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOON = Date.UTC(2026, 10, 21, 12);

export interface RandomCase {
  readonly raw: RawRecord;
  /** Milliseconds. */
  readonly asOf: number;
  readonly set: Readonly<Record<string, number>>;
  /** Whether clocks that other rules decided begin anew. */
  readonly migrate: boolean;
}

function randomAsOf(chance: Chance, hints: Hints): number {
  if (hints.changes.length > 0 && chance.percent(20)) {
    // Some days behind a change of the clocks, so that what runs over it can be over.
    const near = hints.changes.filter(change => change > Date.UTC(2026, 8, 1) && change < Date.UTC(2027, 4, 1));
    if (near.length > 0)
      return chance.pick(near) + chance.pick([0, -1, 1, DAY, 3 * DAY, 9 * DAY, chance.below(9 * DAY)]);
  }
  const midnights = [
    Date.UTC(2026, 10, 23),
    Date.UTC(2026, 11, 1),
    Date.UTC(2026, 9, 1),
    Date.UTC(2027, 0, 1),
    Date.UTC(2026, 10, 22),
  ];
  const jitter = chance.pick([0, 0, -1, 1]);
  if (hints.untils.length > 0 && chance.percent(25)) return (chance.pick(hints.untils) + 1) * DAY + jitter;
  if (chance.percent(25)) return chance.pick(midnights) + jitter;
  return NOON + (chance.percent(40) ? chance.below(10 * DAY) : 0);
}

/** Some leads are decided just before the years end for which a calendar speaks; null for all others. */
function atCalendarEnd(seed: number, { calendarEnds }: Hints): number | null {
  const chance = createChance(seed + 0x5eed);
  if (calendarEnds.length === 0 || !chance.percent(6)) return null;
  return chance.pick(calendarEnds) - chance.pick([1, 1, HOUR, 20 * HOUR]);
}

function randomInstant(chance: Chance, hints: Hints, asOf: number, earlier: readonly number[]): number {
  const jitter = chance.pick([0, 0, -1, 1]);
  const form = chance.below(100);
  const sinceMidnight = asOf % DAY;
  if (form < 22 && hints.ages.length > 0) return asOf - chance.pick(hints.ages) + jitter;
  if (form < 34) return asOf - sinceMidnight - chance.below(12) * DAY + jitter;
  if (form < 40) return Date.UTC(2026, chance.pick([0, 3, 6, 9, 10]), 1) + jitter;
  if (form < 47) return asOf - chance.below(4) * DAY + jitter;
  if (form < 59 && earlier.length > 0) return chance.pick(earlier) + chance.pick([0, 0, 1, 3_600_000, -7_200_000]);
  if (form < 62) return asOf + chance.pick([1, 1000, DAY, 9 * DAY]);
  if (form < 65) return asOf;
  if (form < 90) return asOf - chance.below(35 * DAY);
  return asOf - chance.below(500 * DAY);
}

function randomData(chance: Chance, fields: readonly Field[], hints: Hints, asOf: number): Record<string, Datum> {
  const data: Record<string, Datum> = { unheard_of: 'kept out' };
  for (const field of fields) {
    const datum = randomDatum(chance, field, hints, asOf);
    if (datum === undefined) continue;
    data[chance.percent(85) ? field.column : field.name] = datum;
    if (chance.percent(4)) data[field.name] = randomDatum(chance, field, hints, asOf) ?? null;
  }
  return data;
}

function randomActivity(chance: Chance, rules: Rules, hints: Hints, asOf: number, earlier: number[]): RawActivity {
  const declared = chance.pick(rules.activities);
  const at = randomInstant(chance, hints, asOf, earlier);
  earlier.push(at);
  const type = chance.percent(2) ? 'unheard_of' : chance.percent(85) ? declared.event : declared.name.toUpperCase();
  const activity: Record<string, unknown> = {
    type,
    at: chance.percent(1) ? chance.pick(['yesterday', '2026-11-21', '2026-11-21T10:00']) : isoInstant(chance, at),
  };
  if (chance.percent(14)) {
    const late = chance.pick([asOf, asOf + 1, asOf - 1, at + 3 * DAY, at - DAY, asOf + 5 * DAY, at]);
    activity['known_at'] = chance.percent(4) ? 'later' : isoInstant(chance, late);
  } else if (chance.percent(10)) activity['known_at'] = chance.pick([null, '']);
  if (chance.percent(55))
    activity['id'] = chance.pick(['a', 'b', 'Z', 'é', '10', '9', 'ab', '\u{1f600}', '\uffee', '', null]);
  if (declared.properties.length > 0 || chance.percent(10)) {
    activity['properties'] = randomData(chance, declared.properties, hints, asOf);
  }
  return activity as unknown as RawActivity;
}

/** The same activity as another row has it: the same id, with other words for when it was or became known. */
function toldAgain(chance: Chance, one: RawActivity, asOf: number): RawActivity {
  const at = Date.parse(one.at);
  if (Number.isNaN(at)) return one;
  const known = chance.pick([at - 2 * DAY, at - DAY, at, at + DAY, asOf, asOf + 1]);
  const again = chance.percent(50) ? at : at + chance.pick([1, -1, DAY, -DAY]);
  return {
    ...one,
    at: isoInstant(chance, again),
    ...(chance.percent(70) ? { known_at: isoInstant(chance, known) } : {}),
  };
}

/** The record, instant and params given from outside of a seed, for these rules; always the same. */
export function randomCase(rules: Rules, seed: number): RandomCase {
  const chance = createChance(seed);
  const hints = hintsOf(rules);
  const asOf = atCalendarEnd(seed, hints) ?? randomAsOf(chance, hints);
  const earlier: number[] = [];
  const count = rules.activities.length === 0 ? 0 : chance.pick([0, 1, 3, 6, 10, 15, 22]);
  const activities: RawActivity[] = [];
  while (activities.length < count) {
    const one = randomActivity(chance, rules, hints, asOf, earlier);
    if (chance.percent(88)) activities.push(one);
    else {
      const named = { ...one, id: one.id || 'a' };
      activities.push(named, toldAgain(chance, named, asOf));
    }
  }
  const set: Record<string, number> = {};
  for (const param of rules.params) {
    if (chance.percent(8)) set[param.name] = chance.pick([0, 1, 15, 42.5, -3]);
  }
  const fields = randomData(chance, rules.lead.fields, hints, asOf);
  const raw = { id: `lead ${seed}`, fields, activities, ...randomHistory(chance, rules, hints, asOf, earlier) };
  const clocked = { ...raw, ...randomClocks(chance, rules, raw, asOf) };
  const migrate = chance.percent(20);
  return { raw: withProducts(chance, rules, clocked), asOf, set, migrate };
}
