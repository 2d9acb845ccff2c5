// Rows as CSV and as JSON Lines.
import type { Output } from './output.ts';

/** What a cell may hold; null is an empty cell. Lists are joined with `;` in CSV. */
export type Cell = string | number | boolean | null | readonly (string | number | null)[];
export type Row = Readonly<Record<string, Cell>>;

/** Writes a row; gives a promise when it is time to wait. */
export type RowWriter = (row: Row) => Promise<void> | null;

/** CSV with these columns: a header, lines that end in a line feed, quotes where they are needed. */
export function csvWriter(output: Output, columns: readonly string[]): RowWriter {
  output.write(csvLine(columns));
  return row => output.write(csvLine(columns.map(column => row[column] ?? null)));
}

/** One line of CSV. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  const text = typeof cell === 'object' ? cell.map(part => part ?? '').join(';') : String(cell);
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One JSON object a line, with the row's members in their own order. */
export function jsonLinesWriter(output: Output): (row: unknown) => Promise<void> | null {
  return row => output.write(`${JSON.stringify(row)}\n`);
}
