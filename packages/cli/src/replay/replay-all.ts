// Follows leads through a time: reads them, replays each, counts, and hands on what its life leaves behind.
import type { RawRecord } from '@funnel/bundle';
import { type Reject, readRecords } from '@funnel/data';
import { prepare } from '@funnel/evaluator';
import { fail } from '../messages/failure.ts';
import type { DataFiles } from '../program/data-files.ts';
import { findLead, type LeadChoice } from '../program/find-lead.ts';
import { problemSentence } from '../program/folder.ts';
import type { LoadedProgram } from '../program/load.ts';
import { unusedSentence } from '../program/unused.ts';
import { handoffRows } from '../run/outputs/handoff-rows.ts';
import type { RecordFiles } from '../run/outputs/record-files.ts';
import { stepRows } from '../run/outputs/step-rows.ts';
import { tell } from '../terminal/output.ts';
import type { ReplayChange } from './change.ts';
import { type ReplayLeadOptions, replayLead } from './replay-lead.ts';
import { replayProgress } from './replay-progress.ts';
import { addLast, addMoves, emptyReplay, type ReplayTally } from './summary.ts';

export interface ReplayAllRequest {
  readonly program: LoadedProgram;
  readonly files: DataFiles;
  /** Milliseconds since 1970-01-01T00:00:00Z, as is `to`. */
  readonly from: number;
  readonly to: number;
  readonly options: Omit<ReplayLeadOptions, 'turnsOnly'>;
  /** null: all leads. */
  readonly lead: LeadChoice | null;
  /** Takes each change. */
  readonly change: (change: ReplayChange) => Promise<void>;
  readonly records: RecordFiles;
  readonly reject: (reject: Reject) => void;
  readonly signal: AbortSignal;
}

/** Fails where a file cannot be read as a whole, and when interrupted. */
export async function replayAll(request: ReplayAllRequest, outputs: boolean): Promise<ReplayTally> {
  const { files, lead, program, reject, signal } = request;
  const tally = emptyReplay(program.bundle);
  const one = replayer(request, tally);
  if (lead !== null) {
    await one(await findLead(program, files, lead));
    await hearSignals();
    return signal.aborted ? fail('interrupted', { outputs }) : tally;
  }
  const bar = replayProgress();
  const result = await readRecords({
    ...files,
    rules: program.bundle.rules,
    settings: program.settings,
    onRecords: async records => {
      for (const record of records) {
        if (signal.aborted) break;
        await one(record);
        bar.lead();
        // A life may take long.
        await hearSignals();
      }
    },
    onReject: reject,
    onProgress: bar.bytes,
    onLeads: bar.leads,
    signal,
  }).finally(bar.end);
  if ('summary' in result) {
    for (const each of result.summary.unused) tell(unusedSentence(each));
    return tally;
  }
  if (result.problem.code === 'interrupted') fail('interrupted', { outputs });
  return fail('data-unusable', { message: problemSentence(result.problem) });
}

/** Lets Ctrl-C be heard. */
async function hearSignals(): Promise<void> {
  await new Promise(resolve => setImmediate(resolve));
}

/** Clocks are handed on as the last decision has them: targets stand in it as they were promised on the way. */
function replayer(request: ReplayAllRequest, tally: ReplayTally): (record: RawRecord) => Promise<void> {
  const { change, from, options, program, records, to } = request;
  const prepared = prepare(program.bundle);
  return async record => {
    const told = new Set<string>();
    const isNew = ({ id }: { readonly id: string }): boolean => !told.has(id) && told.add(id).has(id);
    let last = null;
    let moves = 0;
    for (const { change: turn, decision } of replayLead(
      prepared,
      record,
      { from, to },
      { ...options, turnsOnly: true },
    )) {
      last = decision;
      moves += addMoves(tally, decision);
      await records.moves(decision);
      await records.steps(stepRows(decision).filter(isNew));
      await records.handoffs(handoffRows(decision).filter(isNew));
      if (turn === null) continue;
      tally.changes += 1;
      await change(turn);
    }
    if (last === null) return;
    addLast(tally, last, moves);
    await records.clocks(last);
  };
}
