// Filling a record's unknown facts with random values of their types.
import type { Datum, Field, RawRecord, Rules } from '@funnel/bundle';
import type { Chance } from '../../random/chance.ts';
import { randomDatum } from '../../random/datum.ts';
import type { Hints } from '../../random/hints.ts';
import type { Fact } from '../../reference/facts.ts';
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
  /** Of a list with elements that could not be read: those that could, which stay. */
  readonly present: readonly string[];
  /** How many elements could not be read. */
  readonly unread: number;
  readonly fill: (raw: RawRecord, datum: Datum) => RawRecord;
}

function holeOf(fact: Fact | undefined): Pick<Hole, 'present' | 'unread'> | null {
  if (fact === null) return { present: [], unread: 0 };
  if (!Array.isArray(fact) || !fact.includes(null)) return null;
  const present = fact.filter(part => part !== null);
  return { present, unread: fact.length - present.length };
}

function holesIn(
  fields: readonly Field[],
  facts: ReadonlyMap<string, Fact>,
  isOfLead: boolean,
  fill: (field: Field) => Hole['fill'],
): Hole[] {
  return fields.flatMap(field => {
    const hole = holeOf(facts.get(field.name));
    return hole === null ? [] : [{ field, isOfLead, ...hole, fill: fill(field) }];
  });
}

export function holesOf(rules: Rules, raw: RawRecord): Hole[] {
  const facts = readRecord(rules, raw);
  // Which product a record is about says which rows belong to it: to fill that in would be another record.
  const fields = rules.lead.fields.filter(({ name }) => name !== rules.lead.per);
  const ofLead = holesIn(fields, facts.fields, true, field => {
    return (record, datum) => withDatum(record, field, datum);
  });
  const ofActivities = facts.happenings.flatMap(({ activity, properties, row }) => {
    const declared = rules.activities.find(({ name }) => name === activity)!;
    return holesIn(declared.properties, properties, false, field => {
      return (record, datum) => inActivity(record, row, field, datum);
    });
  });
  return [...ofLead, ...ofActivities];
}

function inActivity(raw: RawRecord, row: number, field: Field, datum: Datum): RawRecord {
  const activities = raw.activities!.map((activity, index) =>
    index === row ? { ...activity, properties: dataWith(activity.properties ?? {}, field, datum) } : activity,
  );
  return { ...raw, activities };
}

/** An element for each that could not be read, beside those that could; or a value for a fact that is unknown. */
function datumFor({ field, present, unread }: Hole, chance: Chance, hints: Hints, asOf: number): Datum {
  if (unread === 0) return randomDatum(chance, field, hints, asOf) ?? null;
  const { type } = field;
  const elements = type.kind === 'member_list' ? type.members : ['any text', ...hints.texts];
  return [...present, ...Array.from({ length: unread }, () => chance.pick(elements))];
}

/** The record with some or all of the holes filled. */
export function filled(raw: RawRecord, holes: readonly Hole[], chance: Chance, hints: Hints, asOf: number): RawRecord {
  const isAll = chance.percent(60);
  return holes.reduce((record, hole) => {
    if (!isAll && chance.percent(50)) return record;
    return hole.fill(record, datumFor(hole, chance, hints, asOf));
  }, raw);
}
