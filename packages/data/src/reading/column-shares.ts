// Which columns files of data have, and how many of their rows say something in each.
import type { Datum } from '@funnel/bundle';
import type { DataFile, ReadingSettings } from './request.ts';
import { type Cells, readTable } from './table.ts';

export interface ColumnShare {
  readonly name: string;
  /** Rows in which its cell is not empty. */
  readonly filled: number;
  /** Rows that were looked at. */
  readonly of: number;
}

type Written = Pick<ReadingSettings, 'delimiter' | 'encoding'>;

/** Columns in the order of the files, by the first rows of all of them. A file that cannot be read, or has a column twice, gives none. */
export async function columnShares(
  files: readonly DataFile[],
  settings: Written,
  mostRows: number,
): Promise<readonly ColumnShare[]> {
  const filled = new Map<string, number>();
  let of = 0;
  for (const file of files) {
    const names = await columnsOf(file, settings);
    const before = of;
    of += await firstRows(file, settings, new Set(names), mostRows - of, cells => {
      for (const name of Object.keys(cells)) if (!filled.has(name)) filled.set(name, 0);
      for (const [name, cell] of Object.entries(cells)) if (!isEmpty(cell)) filled.set(name, filled.get(name)! + 1);
    });
    if (before === of) for (const name of names) if (!filled.has(name)) filled.set(name, 0);
    if (of >= mostRows) break;
  }
  return [...filled].map(([name, count]) => ({ name, filled: count, of }));
}

function isEmpty(cell: Datum): boolean {
  if (cell === null || cell === undefined) return true;
  return Array.isArray(cell) ? cell.length === 0 : String(cell).trim() === '';
}

async function columnsOf(file: DataFile, settings: Written): Promise<readonly string[]> {
  const { columns } = await read(file, settings, new Set(), () => false);
  return columns.filter((name, index) => name !== '' && columns.indexOf(name) === index);
}

/** How many there were. */
async function firstRows(
  file: DataFile,
  settings: Written,
  wanted: ReadonlySet<string>,
  most: number,
  onRow: (cells: Cells) => void,
): Promise<number> {
  let rows = 0;
  await read(file, settings, wanted, cells => {
    if (rows < most) onRow(cells);
    rows += 1;
    return rows < most;
  });
  return Math.min(rows, most);
}

/** As long as rows are wanted. */
function read(file: DataFile, settings: Written, wanted: ReadonlySet<string>, onRow: (cells: Cells) => boolean) {
  const stop = new AbortController();
  return readTable({
    file,
    settings,
    required: [],
    wanted,
    signal: stop.signal,
    onReject: () => undefined,
    onBytes: () => undefined,
    onRow: cells => {
      if (!onRow(cells)) stop.abort();
    },
  });
}
