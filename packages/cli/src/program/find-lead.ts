// One lead with its activities, history and clocks, found in the program's data.
import type { RawRecord } from '@funnel/bundle';
import { nearest, readRecords } from '@funnel/data';
import { fail } from '../messages/failure.ts';
import { tell } from '../terminal/output.ts';
import { progress } from '../terminal/progress.ts';
import type { DataFiles } from './data-files.ts';
import { problemSentence } from './folder.ts';
import type { LoadedProgram } from './load.ts';
import { unusedSentence } from './unused.ts';

/** Fails where the files cannot be read or hold no such lead; tells of files that the rules have no use for. */
export async function findLead(program: LoadedProgram, files: DataFiles, id: string): Promise<RawRecord> {
  const bar = progress('Looking for the lead', 'bytes');
  const found: RawRecord[] = [];
  const ids: string[] = [];
  const result = await readRecords({
    ...files,
    rules: program.bundle.rules,
    settings: program.settings,
    onRecords: records => {
      for (const record of records) {
        ids.push(record.id);
        if (record.id === id) found.push(record);
      }
    },
    onReject: () => undefined,
    onProgress: bar.at,
  });
  bar.end();
  if ('problem' in result) return fail('data-unusable', { message: problemSentence(result.problem) });
  for (const each of result.summary.unused) tell(unusedSentence(each));
  const file = files.leads.map(each => each.shown).join(', ');
  return found[0] ?? fail('no-such-lead', { id, file, read: ids.length, suggestion: nearest(id, ids) });
}
