// What decisions leave behind, each in a file of its own where one is asked for: moves and clocks for the next run, steps and hand-offs
// to send.
import type { Bundle, Decision, RawRecord } from '@funnel/bundle';
import type { DataFile, Delimiter, Output, Row } from '@funnel/data';
import { CLOCK_FILE_COLUMNS, clockCells, clockRows, recordedClockRows } from './clock-rows.ts';
import { HANDOFF_FILE_COLUMNS, type HandoffRow, handoffCells } from './handoff-rows.ts';
import { moveColumns, moveRows } from './move-rows.ts';
import { keepsMoves, type OutputPaths } from './paths.ts';
import { productCell, withProductColumn } from './product-column.ts';
import { STEP_FILE_COLUMNS, type StepRow } from './step-rows.ts';
import { openTableFile, type TableFile, type TableFileOptions } from './table-file.ts';

export interface RecordFiles {
  /** The moves that a decision takes. */
  readonly moves: (decision: Decision) => Promise<void>;
  /** All clocks of a decision. */
  readonly clocks: (decision: Decision) => Promise<void>;
  /** The clocks of a lead that is not decided, as they were recorded. */
  readonly recordedClocks: (record: RawRecord) => Promise<void>;
  readonly steps: (rows: readonly StepRow[]) => Promise<void>;
  readonly handoffs: (rows: readonly HandoffRow[]) => Promise<void>;
}

export interface RecordFilesRequest {
  readonly bundle: Bundle;
  readonly paths: OutputPaths;
  /** Of the program's settings: files that are read again by a program have it. */
  readonly delimiter: Delimiter | null;
  /** History that is read by this command. */
  readonly history: readonly DataFile[];
  readonly signal: AbortSignal;
  /** Takes each file as soon as it is open, in the order in which they are to be put in place. */
  readonly onOpen: (output: Output) => void;
}

export async function openRecordFiles(request: RecordFilesRequest): Promise<RecordFiles> {
  const { bundle, delimiter, history, onOpen, paths, signal } = request;
  const opened = async <T>(
    path: string | null,
    options: Omit<TableFileOptions<T>, 'signal'>,
  ): Promise<TableFile<T> | null> => {
    if (path === null) return null;
    const file = await openTableFile(path, { ...options, signal });
    onOpen(file.output);
    return file;
  };
  // Moves before clocks: a clock whose move is not recorded would have no start.
  const keep = paths.moves !== null && keepsMoves(paths.moves, history, moveColumns(bundle), delimiter);
  const moves = await opened(paths.moves, { columns: moveColumns(bundle), row: same, delimiter, keep });
  const clocks = await opened(paths.clocks, {
    columns: withProductColumn(bundle, CLOCK_FILE_COLUMNS),
    row: clockCells,
    delimiter,
  });
  const steps = await opened<StepRow>(paths.steps, {
    columns: withProductColumn(bundle, STEP_FILE_COLUMNS),
    row: ({ product, ...step }) => ({ ...step, ...productCell(bundle, product) }),
  });
  const handoffs = await opened<HandoffRow>(paths.handoffs, {
    columns: withProductColumn(bundle, HANDOFF_FILE_COLUMNS),
    row: row => ({ ...handoffCells(row), ...productCell(bundle, row.product) }),
  });
  const movesOf = moveRows(bundle);
  return {
    moves: decision => writeAll(moves, () => movesOf(decision)),
    clocks: decision => writeAll(clocks, () => clockRows(bundle, decision)),
    recordedClocks: record => writeAll(clocks, () => recordedClockRows(bundle, record)),
    steps: rows => writeAll(steps, () => rows),
    handoffs: rows => writeAll(handoffs, () => rows),
  };
}

function same(row: Row): Row {
  return row;
}

async function writeAll<T>(file: TableFile<T> | null, rowsOf: () => readonly T[]): Promise<void> {
  if (file !== null) for (const row of rowsOf()) await file.write(row);
}
