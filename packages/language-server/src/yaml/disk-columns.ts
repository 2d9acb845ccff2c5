// The columns of the data that settings name, read once as long as the files stay as they are.
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ColumnShare, columnShares, type DataFile, dataPathIn, settingsBeingWritten } from '@funnel/data';
import type { ColumnsWanted } from '@funnel/language-service';

/** More rows say nothing else, and would take their time. */
const MOST_ROWS = 5000;

interface Read {
  readonly stamp: string;
  readonly columns: Promise<readonly ColumnShare[]>;
}

/** By root, what was read last. */
const known = new Map<string, Read>();

function stampOf(path: string): readonly unknown[] {
  const found = statSync(path, { throwIfNoEntry: false });
  return [path, found?.size ?? null, found?.mtimeMs ?? null];
}

/** Of the leads, or of the file that is wanted. */
export function columns(address: string, text: string, { file }: ColumnsWanted): Promise<readonly ColumnShare[]> {
  const root = fileURLToPath(address);
  const { data, delimiter, encoding } = settingsBeingWritten(root, text);
  const paths = file === null ? data.leads : [dataPathIn(root, file)];
  const stamp = JSON.stringify([paths.map(stampOf), delimiter, encoding]);
  const before = known.get(root);
  if (before?.stamp === stamp) return before.columns;
  const files = paths.map((path): DataFile => ({ path, shown: path }));
  const found = columnShares(files, { delimiter, encoding }, MOST_ROWS);
  known.set(root, { stamp, columns: found });
  return found;
}
