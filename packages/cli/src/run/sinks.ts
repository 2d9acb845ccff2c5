// Where a run writes: decisions and rejected rows, each put in place only when the run is whole.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Bundle, Decision } from '@funnel/bundle';
import { csvWriter, jsonLinesWriter, type Output, openOutput, type Reject, rejectsWriter } from '@funnel/data';
import { fail } from '../messages/failure.ts';
import { problemSentence } from '../program/folder.ts';
import { decisionColumns, decisionRow } from './columns.ts';

const REJECTS_HEADER = 'file,line,reason,detail,row\n';

export interface Sinks {
  /** Whether whole decisions are written: then each says what would change it, which takes its time. */
  readonly whole: boolean;
  readonly decision: (decision: Decision) => Promise<void> | null;
  readonly reject: (reject: Reject) => void;
  /** Puts the files in place. */
  readonly finish: () => Promise<void>;
  /** Leaves earlier files as they are. */
  readonly abandon: () => Promise<void>;
  /** Where the rejected rows are, once there are any. */
  readonly rejectsFile: () => string | null;
}

async function opened(path: string, signal: AbortSignal): Promise<Output> {
  const result = await openOutput(path, { signal });
  return 'problem' in result ? fail('data-unusable', { message: problemSentence(result.problem) }) : result.output;
}

async function finished(output: Output | null): Promise<void> {
  const problem = (await output?.finish()) ?? null;
  if (problem === null) return;
  if (problem.code === 'interrupted') fail('interrupted', { outputs: true });
  fail('data-unusable', { message: problemSentence(problem) });
}

function writerOf(bundle: Bundle, path: string, output: Output): Sinks['decision'] {
  if (path.endsWith('.jsonl')) return jsonLinesWriter(output);
  const write = csvWriter(output, decisionColumns(bundle));
  return decision => write(decisionRow(bundle, decision));
}

/** Takes away the rejects of an earlier run, which would speak of rows that are none any more. */
function dropEarlier(file: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8').startsWith(REJECTS_HEADER)) rmSync(file);
}

/**
 * Opens the output (none without a path). Rejected rows go to `rejects.csv` beside it, else in the program's `out` folder; no
 * such file is made where nothing is rejected.
 */
export async function openSinks(bundle: Bundle, path: string | null, out: string, signal: AbortSignal): Promise<Sinks> {
  if (path !== null && !/\.(csv|jsonl)$/.test(path)) fail('output-format', { path });
  const output = path === null ? null : await opened(path, signal);
  const write = output === null || path === null ? () => null : writerOf(bundle, path, output);
  const file = join(path === null ? out : dirname(path), 'rejects.csv');
  const rejects: Reject[] = [];
  return {
    whole: path?.endsWith('.jsonl') ?? false,
    decision: write,
    reject: reject => rejects.push(reject),
    finish: async () => {
      if (rejects.length === 0) dropEarlier(file);
      else {
        const rejected = await opened(file, signal);
        const writeReject = rejectsWriter(rejected);
        for (const reject of rejects) await writeReject(reject);
        await finished(rejected);
      }
      await finished(output);
    },
    abandon: async () => {
      await output?.abandon();
    },
    rejectsFile: () => (rejects.length === 0 ? null : file),
  };
}
