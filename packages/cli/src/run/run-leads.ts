// Decides all leads: reads, evaluates, counts, writes.
import type { RawRecord } from '@funnel/bundle';
import { type ReadSummary, readRecords } from '@funnel/data';
import { decide, prepare } from '@funnel/evaluator';
import { fail } from '../messages/failure.ts';
import type { DataFiles } from '../program/data-files.ts';
import { problemSentence } from '../program/folder.ts';
import type { LoadedProgram } from '../program/load.ts';
import type { Choose } from '../program/where.ts';
import { addDecision, emptyTally, type KnownOutcome, type Tally } from '../summary/tally.ts';
import { progress } from '../terminal/progress.ts';
import { type OutcomeReader, outcomeReader } from './outcomes.ts';
import type { Sinks } from './sinks.ts';

export interface RunRequest {
  readonly program: LoadedProgram;
  readonly files: DataFiles;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly asOf: number;
  readonly set: Readonly<Record<string, number>>;
  /** Clocks that other rules decided are counted anew. */
  readonly migrate: boolean;
  /** What is taken of each record; all of it unless given. */
  readonly taken?: (record: RawRecord) => RawRecord;
  /** null: all leads. */
  readonly choose: Choose | null;
  readonly sinks: Sinks;
  readonly signal: AbortSignal;
}

export interface RunResult {
  readonly read: ReadSummary;
  readonly tally: Tally;
  /** Leads that `--where` did not ask for. */
  readonly passedOver: number;
  readonly seconds: number;
}

function knownOutcome(reader: OutcomeReader | null, record: RawRecord): KnownOutcome | null {
  const converted = reader?.converted(record) ?? null;
  return reader === null || converted === null ? null : { converted, fold: reader.fold(record) };
}

function same(record: RawRecord): RawRecord {
  return record;
}

/** Fails where a file cannot be read as a whole, and when interrupted. */
export async function runLeads(request: RunRequest): Promise<RunResult> {
  const { program, files, asOf, set, migrate, choose, sinks, signal, taken = same } = request;
  const { bundle, settings } = program;
  const start = performance.now();
  const outcomes = await outcomeReader(settings);
  const prepared = prepare(bundle);
  const tally = emptyTally(bundle, outcomes !== null);
  const bar = progress('Deciding', 'bytes read');
  let passedOver = 0;
  const result = await readRecords({
    ...files,
    rules: bundle.rules,
    settings,
    keep: outcomes?.columns ?? [],
    onRecords: async records => {
      for (const record of records) {
        const staged = prepared.stage(taken(record));
        if (choose !== null && !choose(staged, asOf)) {
          passedOver += 1;
          await sinks.passedOver(record);
          continue;
        }
        const decision = decide(prepared, staged, asOf, { set, migrate, counterfactuals: sinks.whole });
        addDecision(tally, bundle, decision, asOf, knownOutcome(outcomes, record));
        await sinks.decision(decision);
      }
      // Lets Ctrl-C be heard between blocks.
      await new Promise(resolve => setImmediate(resolve));
    },
    onReject: sinks.reject,
    onProgress: bar.at,
    signal,
  }).finally(bar.end);
  if ('problem' in result) {
    if (result.problem.code === 'interrupted') fail('interrupted', { outputs: true });
    return fail('data-unusable', { message: problemSentence(result.problem) });
  }
  return { read: result.summary, tally, passedOver, seconds: (performance.now() - start) / 1000 };
}
