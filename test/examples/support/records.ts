// Leads as the evaluator takes them, from the tables that an example's `prepare` makes.
import type { RawActivity, RawEntry, RawRecord } from '@funnel/bundle';
import type { Files } from '../../../examples/support/public-data.ts';
import { csvRows } from './csv.ts';

/** In the order of leads.csv; what happened to a lead keeps the order of its table. */
export function recordsOf(files: Files): readonly RawRecord[] {
  const rows = (name: string) => csvRows(files[name] ?? 'lead_id\n');
  const activities = new Map<string, RawActivity[]>();
  for (const { lead_id: lead, type, at, id } of rows('activities.csv')) {
    listOf(activities, lead!).push({ type: type!, at: at!, id: id ?? null });
  }
  const history = new Map<string, RawEntry[]>();
  for (const { lead_id: lead, stage, at, seq, by } of rows('history.csv')) {
    listOf(history, lead!).push({ stage: stage!, at: at!, seq: seq ?? null, by: by || null });
  }
  return rows('leads.csv').map(fields => ({
    id: fields['id']!,
    fields,
    activities: activities.get(fields['id']!) ?? [],
    history: history.get(fields['id']!) ?? [],
  }));
}

/** The list under a key; a new one where there is none. */
export function listOf<Item>(lists: Map<string, Item[]>, key: string): Item[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
