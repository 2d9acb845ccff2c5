// Leads out of the files that a program's settings name, where the server runs beside them.
import { fileURLToPath } from 'node:url';
import type { RawRecord } from '@funnel/bundle';
import { openProgram, readRecords } from '@funnel/data';
import type { LeadRequest, LeadsRead } from '../host.ts';

export async function leadsOnDisk(root: string, { ids, most, rules }: LeadRequest): Promise<LeadsRead | null> {
  const { settings } = openProgram(fileURLToPath(root));
  const files = (paths: readonly string[]) => paths.map(path => ({ path, shown: path }));
  const { activities, clocks, history, leads } = settings.data;
  if (leads.length === 0) return null;
  const stop = new AbortController();
  const records: RawRecord[] = [];
  const known: string[] = [];
  const wanted = ids === null ? null : new Set(ids);
  const result = await readRecords({
    leads: files(leads),
    activities: wanted === null ? [] : files(activities),
    history: wanted === null ? [] : files(history),
    clocks: wanted === null ? [] : files(clocks),
    rules,
    settings,
    signal: stop.signal,
    onRecords: batch => {
      for (const record of batch) {
        if (known.length < most) known.push(record.id);
        if (wanted?.has(record.id)) records.push(record);
      }
      if (wanted === null && known.length >= most) stop.abort();
    },
    onReject: () => undefined,
  });
  if ('problem' in result && result.problem.code !== 'interrupted') return null;
  return { ids: known, records };
}
