// The data of Acme Cloud as raw records, read without the product's own reader.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RawActivity, RawEntry, RawRecord } from '@funnel/bundle';
import { csvRows } from './csv.ts';
import { exampleFolder } from './example.ts';

type Row = Readonly<Record<string, string>>;

/** A raw record of which everything is there. */
export interface AcmeLead extends RawRecord {
  readonly fields: Row;
  readonly activities: readonly RawActivity[];
  readonly history: readonly RawEntry[];
}

export const dataText = (name: string): string => readFileSync(join(exampleFolder('acme-cloud'), 'data', name), 'utf8');

/** Every lead with what happened to it, in the order of the file; of two rows with one id the first counts. */
export function acmeLeads(): readonly AcmeLead[] {
  const fields = new Map([...csvRows(dataText('leads.csv'))].reverse().map(row => [row['id']!, row]));
  const activities = byLead('activities.csv', ({ id, type, at, known_at: known, ...properties }): RawActivity => {
    return { type: type!, at: at!, known_at: known || null, id: id || null, properties };
  });
  const history = byLead('history.csv', ({ stage, at, by, reason }): RawEntry => {
    return { stage: stage!, at: at!, by: by || null, reason: reason || null };
  });
  return [...fields]
    .reverse()
    .map(([id, row]) => ({ id, fields: row, activities: activities.get(id) ?? [], history: history.get(id) ?? [] }));
}

function byLead<T>(file: string, read: (row: Row) => T): ReadonlyMap<string, readonly T[]> {
  const all = new Map<string, T[]>();
  for (const { lead_id: lead, ...row } of csvRows(dataText(file))) {
    const own = all.get(lead!);
    if (own === undefined) all.set(lead!, [read(row)]);
    else own.push(read(row));
  }
  return all;
}
