// Filling a record's unknown facts with random values of their types.
import type { Datum, Field, RawRecord, Rules } from '@funnel/bundle';
import type { Chance } from '../../random/chance.ts';
import { randomDatum } from '../../random/datum.ts';
import type { Hints } from '../../random/hints.ts';
import { readRecord } from '../../reference/staging.ts';

function dataWith(data: Readonly<Record<string, Datum>>, field: Field, datum: Datum): Record<string, Datum> {
  const { [field.name]: _own, ...others } = data;
  return { ...others, [field.column]: datum };
}

export function withDatum(raw: RawRecord, field: Field, datum: Datum): RawRecord {
  return { ...raw, fields: dataWith(raw.fields, field, datum) };
}

/** A place in the record where a fact is unknown, and how to fill it. */
export interface Hole {
  readonly field: Field;
  readonly isOfLead: boolean;
  readonly fill: (raw: RawRecord, datum: Datum) => RawRecord;
}

export function holesOf(rules: Rules, raw: RawRecord): Hole[] {
  const facts = readRecord(rules, raw);
  const isHole = (fact: unknown) => fact === null || (Array.isArray(fact) && fact.includes(null));
  const ofLead = rules.lead.fields
    .filter(field => isHole(facts.fields.get(field.name)))
    .map((field): Hole => ({ field, isOfLead: true, fill: (record, datum) => withDatum(record, field, datum) }));
  const ofActivities = facts.happenings.flatMap(({ activity, properties, row }) => {
    const declared = rules.activities.find(({ name }) => name === activity)!;
    return declared.properties
      .filter(field => isHole(properties.get(field.name)))
      .map(
        (field): Hole => ({ field, isOfLead: false, fill: (record, datum) => inActivity(record, row, field, datum) }),
      );
  });
  return [...ofLead, ...ofActivities];
}

function inActivity(raw: RawRecord, row: number, field: Field, datum: Datum): RawRecord {
  const activities = raw.activities!.map((activity, index) =>
    index === row ? { ...activity, properties: dataWith(activity.properties ?? {}, field, datum) } : activity,
  );
  return { ...raw, activities };
}

/** The record with some or all of the holes filled. */
export function filled(raw: RawRecord, holes: readonly Hole[], chance: Chance, hints: Hints, asOf: number): RawRecord {
  const isAll = chance.percent(60);
  return holes.reduce((record, hole) => {
    if (!isAll && chance.percent(50)) return record;
    return hole.fill(record, randomDatum(chance, hole.field, hints, asOf) ?? null);
  }, raw);
}
