// The sample of a section: `leads.csv`, and `activities.csv` with the columns lead, type and at. No cell has a comma in it.
import type { RawActivity, RawRecord } from '@funnel/bundle';
import { countOutcomes, type Outcomes, type Sample } from '@funnel/language-service';
import type { EditorWorld } from './world.ts';

type Row = Readonly<Record<string, string>>;

function rowsOf(text: string): readonly Row[] {
  const [head = '', ...lines] = text.split('\n').filter(line => line.trim() !== '');
  const columns = head.split(',').map(column => column.trim());
  return lines.map(line =>
    Object.fromEntries(line.split(',').map((cell, index) => [columns[index] ?? '', cell.trim()])),
  );
}

/** Null where the section has no leads. */
export function sampleIn({ files }: EditorWorld): Sample | null {
  const leads = files.get('leads.csv');
  if (leads === undefined) return null;
  const activities = rowsOf(files.get('activities.csv') ?? '');
  const rows = rowsOf(leads);
  const records: RawRecord[] = rows.map(({ id = '', ...fields }) => ({
    id,
    fields,
    activities: activities.filter(({ lead }) => lead === id).map(activityOf),
  }));
  const declared = new Set(
    [...files].flatMap(([path, text]) => (path.endsWith('.funnel') ? text.split(/[^\w]+/) : [])),
  );
  const unmapped = Object.keys(rows[0] ?? {}).filter(column => column !== 'id' && !declared.has(column));
  return { records, asOf: Date.parse('2026-11-21T12:00:00Z'), asOfFrom: 'settings', isCut: false, unmapped };
}

const activityOf = ({ at = '', lead: _, type = '', ...properties }: Row): RawActivity => ({ type, at, properties });

/** What the rules of the section make of it. */
export function outcomesIn(world: EditorWorld): Outcomes | null {
  const sample = sampleIn(world);
  return sample === null ? null : (countOutcomes(world.snapshot, sample)?.step(sample.records.length) ?? null);
}
