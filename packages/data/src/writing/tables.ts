// Rows as CSV and as JSON Lines.
import type { Settings } from '../settings/settings.ts';
import type { Output } from './output.ts';

/** What stands between cells. */
export type Delimiter = NonNullable<Settings['delimiter']>;

/** What a cell may hold; null is an empty cell. Lists are joined with `;` in CSV. */
export type Cell = string | number | boolean | null | readonly (string | number | null)[];
export type Row = Readonly<Record<string, Cell>>;

/** Writes a row; gives a promise when it is time to wait. */
export type RowWriter = (row: Row) => Promise<void> | null;

/** CSV with these columns: a header (unless it is there already), lines that end in a line feed, quotes where they are needed. */
export function csvWriter(
  output: Output,
  columns: readonly string[],
  { delimiter = ',', header = true }: { readonly delimiter?: Delimiter; readonly header?: boolean } = {},
): RowWriter {
  if (header) output.write(csvLine(columns, delimiter));
  return row =>
    output.write(
      csvLine(
        columns.map(column => row[column] ?? null),
        delimiter,
      ),
    );
}

/** One line of CSV. */
export function csvLine(cells: readonly Cell[], delimiter: Delimiter = ','): string {
  return `${cells.map(cell => csvCell(cell, delimiter)).join(delimiter)}\n`;
}

function csvCell(cell: Cell, delimiter: Delimiter): string {
  if (cell === null) return '';
  const text = typeof cell === 'object' ? cell.map(part => part ?? '').join(';') : String(cell);
  const quoted = /["\r\n]/.test(text) || text.includes(delimiter) || text !== text.trim();
  return quoted ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One JSON object a line, with the row's members in their own order. */
export function jsonLinesWriter(output: Output): (row: unknown) => Promise<void> | null {
  return row => output.write(`${JSON.stringify(row)}\n`);
}
