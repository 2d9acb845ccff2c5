// What fields, properties and activities of the leads of a sample hold.
import type { DataProblem, Datum, RawRecord, Rules, StagedRecord } from '@funnel/bundle';
import { addTo, type Tally } from './tally.ts';
import { countValue, type ValueCount, type ValueFacts, valueCount } from './value-facts.ts';

export interface Values {
  /** By fact, `field` or `activity.property`. */
  readonly values: ReadonlyMap<string, ValueFacts>;
  /** By fact, or `stage`: values that are not declared, with the number of leads that have them. */
  readonly undeclared: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** By activity: how many there are. */
  readonly activities: ReadonlyMap<string, number>;
}

export interface ValueCounts extends Values {
  readonly add: (raw: RawRecord, staged: StagedRecord) => void;
}

export function valueCounts({ activities, lead }: Pick<Rules, 'activities' | 'lead'>): ValueCounts {
  const fields = lead.fields.map(field => ({ fact: field.name, count: valueCount(field) }));
  const properties = activities.map(activity =>
    activity.properties.map(field => ({ fact: `${activity.name}.${field.name}`, count: valueCount(field) })),
  );
  const undeclared = new Map<string, Tally>();
  const rows: Tally = new Map(activities.map(({ name }) => [name, 0]));
  return {
    values: new Map([...fields, ...properties.flat()].map(({ fact, count }) => [fact, count])),
    undeclared,
    activities: rows,
    add: (raw, staged) => {
      const bad = badFacts(staged.problems);
      fields.forEach(({ fact, count }, place) => {
        countValue(count, staged.fields[place]!, bad.has(fact) ? datumOf(count, raw.fields) : null);
      });
      for (const { properties: held, row, type } of staged.activities) {
        addTo(rows, activities[type]!.name);
        properties[type]!.forEach(({ fact, count }, place) => {
          const given = raw.activities?.[row]?.properties ?? {};
          countValue(count, held[place]!, bad.has(fact) ? datumOf(count, given) : null);
        });
      }
      for (const problem of staged.problems) countUndeclared(undeclared, problem);
    },
  };
}

/** Looked up only where it is asked for. */
function datumOf({ field }: ValueCount, cells: Readonly<Record<string, Datum>>): () => Datum {
  return () => cells[field.column] ?? cells[field.name];
}

/** Of more values than that those that come late are left out: each of them is rare. */
const MOST_VALUES = 10_000;

function countUndeclared(undeclared: Map<string, Tally>, { code, fact, value }: DataProblem): void {
  if ((code !== 'not-a-member' && code !== 'not-a-stage') || value === null) return;
  const tally = undeclared.get(fact) ?? new Map<string, number>();
  undeclared.set(fact, tally);
  if (tally.size < MOST_VALUES || tally.has(value)) addTo(tally, value);
}

const NONE: ReadonlySet<string> = new Set();

/** The facts in which something stands that cannot be used. */
function badFacts(problems: readonly DataProblem[]): ReadonlySet<string> {
  return problems.length === 0 ? NONE : new Set(problems.map(({ fact }) => fact));
}
