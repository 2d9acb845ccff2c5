// A column of a file by lead, such as the fold that a lead belongs to.
import type { Problem } from '../problems/problem.ts';
import { identifier } from './identifier.ts';
import type { DataFile, ReadingSettings } from './request.ts';
import { readTable } from './table.ts';

/** The texts of one column by the lead named in another; the first row of a lead counts. */
export async function readLookup(
  file: DataFile,
  key: string,
  column: string,
  settings: Pick<ReadingSettings, 'delimiter' | 'encoding'>,
): Promise<{ readonly values: ReadonlyMap<string, string> } | { readonly problem: Problem }> {
  const values = new Map<string, string>();
  const result = await readTable({
    file,
    settings,
    required: [key, column],
    wanted: new Set(),
    onReject: () => undefined,
    onBytes: () => undefined,
    onRow: cells => {
      const id = identifier(cells[key]);
      const value = cells[column];
      if (id !== null && value !== undefined && value !== null && !values.has(id)) values.set(id, String(value));
    },
  });
  return result.problem === null ? { values } : { problem: result.problem };
}
