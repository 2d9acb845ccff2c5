// One of a run's output files: CSV or JSON Lines by the ending of its name.
import { csvWriter, type Delimiter, jsonLinesWriter, type Output, openOutput, type Row } from '@funnel/data';
import { fail } from '../../messages/failure.ts';
import { problemSentence } from '../../program/folder.ts';

export interface TableFile<T> {
  readonly output: Output;
  /** Gives a promise when it is time to wait. */
  readonly write: (thing: T) => Promise<void> | null;
}

export interface TableFileOptions<T> {
  readonly columns: readonly string[];
  /** As one row of CSV; JSON Lines take a thing as it is. */
  readonly row: (thing: T) => Row;
  readonly signal: AbortSignal;
  readonly delimiter?: Delimiter | null;
  /** Goes on with what the file holds: rows of these columns. */
  readonly keep?: boolean;
}

export function isJsonLines(path: string): boolean {
  return path.endsWith('.jsonl');
}

/** Opens it, so that it is written aside. */
export async function openTableFile<T>(path: string, options: TableFileOptions<T>): Promise<TableFile<T>> {
  const { columns, delimiter, keep = false, row, signal } = options;
  const opened = await openOutput(path, { signal, keep });
  if ('problem' in opened) return fail('data-unusable', { message: problemSentence(opened.problem) });
  const { output } = opened;
  if (isJsonLines(path)) return { output, write: jsonLinesWriter(output) };
  const write = csvWriter(output, columns, { delimiter: delimiter ?? ',', header: !keep });
  return { output, write: thing => write(row(thing)) };
}
