// One lead with its activities, history and clocks, found in the program's data.
import { fold, type RawRecord } from '@funnel/bundle';
import { nearest, productOf, readRecords } from '@funnel/data';
import { fail } from '../messages/failure.ts';
import { tell } from '../terminal/output.ts';
import { progress } from '../terminal/progress.ts';
import type { DataFiles } from './data-files.ts';
import { problemSentence } from './folder.ts';
import type { LoadedProgram } from './load.ts';
import { unusedSentence } from './unused.ts';

export interface LeadChoice {
  readonly id: string;
  /** With `lead per …`: which of the lead's records; null: the only one. */
  readonly product: string | null;
}

/**
 * Fails where the files cannot be read or hold no such lead, and where a lead has several products and none is chosen; tells of files
 * that the rules have no use for.
 */
export async function findLead(
  program: LoadedProgram,
  files: DataFiles,
  { id, product }: LeadChoice,
): Promise<RawRecord> {
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
  if (found.length === 0) return fail('no-such-lead', { id, file, read: ids.length, suggestion: nearest(id, ids) });
  return chosen(program, found, { id, product });
}

function chosen({ bundle }: LoadedProgram, records: readonly RawRecord[], { id, product }: LeadChoice): RawRecord {
  const { lead } = bundle.rules;
  if (lead.per === null) return product === null ? records[0]! : fail('no-products', {});
  const products = records.map(record => productOf(lead, record) ?? '');
  if (product === null) return records.length === 1 ? records[0]! : fail('which-product', { id, products });
  const place = products.findIndex(each => fold(each) === fold(product.trim()));
  return records[place] ?? fail('no-such-product', { id, product, products });
}
