// Where a run writes: decisions, clocks, moves, steps, hand-offs, queues and rejected rows, all put in place when the run is whole.
import type { Bundle, Decision, RawRecord } from '@funnel/bundle';
import type { DataFile, Output, Reject, Settings } from '@funnel/data';
import { decisionColumns, decisionRow } from './outputs/decision-rows.ts';
import { handoffRows } from './outputs/handoff-rows.ts';
import type { OutputPaths } from './outputs/paths.ts';
import { productCell, withProductColumn } from './outputs/product-column.ts';
import { collectQueues, QUEUE_FILE_COLUMNS, type QueueRow, queueCells } from './outputs/queue-rows.ts';
import { openRecordFiles } from './outputs/record-files.ts';
import { stepRows } from './outputs/step-rows.ts';
import { isJsonLines, openTableFile } from './outputs/table-file.ts';
import { putInPlace } from './put-in-place.ts';
import { keepRejects } from './rejects.ts';

export interface Sinks {
  /** Whether whole decisions are written: then each says what would change it, which takes its time. */
  readonly whole: boolean;
  readonly decision: (decision: Decision) => Promise<void>;
  /** A lead that is not decided: its recorded clocks stay. */
  readonly passedOver: (record: RawRecord) => Promise<void>;
  readonly reject: (reject: Reject) => void;
  /** Puts the files in place. */
  readonly finish: () => Promise<void>;
  /** Leaves earlier files as they are. */
  readonly abandon: () => Promise<void>;
  /** Where the rejected rows are, once there are any. */
  readonly rejectsFile: () => string | null;
}

export interface SinksRequest {
  readonly bundle: Bundle;
  readonly paths: OutputPaths;
  readonly settings: Pick<Settings, 'delimiter' | 'out'>;
  /** History that is read in this run. */
  readonly history: readonly DataFile[];
  readonly signal: AbortSignal;
}

/**
 * Opens the outputs. Rejected rows go to `rejects.csv` beside the decisions, else in the program's `out` folder; no such file
 * is made where nothing is rejected. Files that are read again by a program have the delimiter of its settings.
 */
export async function openSinks({ bundle, history, paths, settings, signal }: SinksRequest): Promise<Sinks> {
  const { delimiter, out } = settings;
  const outputs: Output[] = [];
  const abandon = async (): Promise<void> => {
    for (const output of outputs) await output.abandon();
  };
  const onOpen = (output: Output): void => void outputs.push(output);
  const openQueues = async () => {
    if (paths.queues === null) return null;
    const file = await openTableFile<QueueRow>(paths.queues, {
      columns: withProductColumn(bundle, QUEUE_FILE_COLUMNS),
      row: each => ({ ...queueCells(each), ...productCell(bundle, each.product) }),
      signal,
    });
    onOpen(file.output);
    return { file, leads: collectQueues(bundle) };
  };
  const open = async () => {
    const records = await openRecordFiles({ bundle, paths, delimiter, history, signal, onOpen });
    const queues = await openQueues();
    if (paths.decisions === null) return { records, queues, decisions: null };
    const row = (decision: Decision) => decisionRow(bundle, decision);
    const decisions = await openTableFile(paths.decisions, { columns: decisionColumns(bundle), row, signal });
    onOpen(decisions.output);
    return { records, queues, decisions };
  };
  const { decisions, queues, records } = await open().catch(async (error: unknown) => {
    await abandon();
    throw error;
  });
  const rejects = keepRejects(paths.decisions, out, signal);
  return {
    whole: paths.decisions !== null && isJsonLines(paths.decisions),
    decision: async decision => {
      await records.moves(decision);
      await records.clocks(decision);
      await records.steps(stepRows(decision));
      await records.handoffs(handoffRows(decision));
      queues?.leads.add(decision);
      await decisions?.write(decision);
    },
    passedOver: records.recordedClocks,
    reject: rejects.add,
    finish: async () => {
      if (queues !== null) for (const row of queues.leads.rows()) await queues.file.write(row);
      outputs.push(...(await rejects.outputs()));
      await putInPlace(outputs);
      rejects.settled();
    },
    abandon,
    rejectsFile: rejects.file,
  };
}
