// Replays leads from one instant to another and writes what changes, and what it leaves behind.
import { type Output, openOutput } from '@funnel/data';
import { fail } from '../messages/failure.ts';
import { problemSentence } from '../program/folder.ts';
import { type OutputPaths, writtenPaths } from '../run/outputs/paths.ts';
import { openRecordFiles } from '../run/outputs/record-files.ts';
import { putInPlace } from '../run/put-in-place.ts';
import { keepRejects } from '../run/rejects.ts';
import type { ReplayChange } from './change.ts';
import { type ReplayAllRequest, replayAll } from './replay-all.ts';
import { type ReplaySummary, replaySummary } from './summary.ts';

export interface StreamRequest extends Omit<ReplayAllRequest, 'records' | 'reject'> {
  /** Takes the changes; where there is a file for them they go there as JSON Lines instead. */
  readonly change: (change: ReplayChange) => Promise<void>;
  /** `decisions`: where the changes go. */
  readonly paths: OutputPaths;
}

/** Fails where a file cannot be read or written as a whole, and when interrupted: then earlier files are as they were. */
export async function stream(request: StreamRequest): Promise<ReplaySummary> {
  const { files, paths, program, signal } = request;
  const { bundle, settings } = program;
  const outputs: Output[] = [];
  const rejects = keepRejects(paths.decisions, settings.out, signal);
  let rejected = 0;
  try {
    const records = await openRecordFiles({
      bundle,
      paths,
      delimiter: settings.delimiter,
      history: files.history,
      signal,
      onOpen: output => void outputs.push(output),
    });
    const changes = paths.decisions === null ? null : await opened(paths.decisions, signal);
    if (changes !== null) outputs.push(changes);
    const everything: ReplayAllRequest = {
      ...request,
      records,
      change: async change => {
        if (changes === null) await request.change(change);
        else await changes.write(`${JSON.stringify(change)}\n`);
      },
      reject: reject => {
        rejected += 1;
        rejects.add(reject);
      },
    };
    const tally = await replayAll(everything, writtenPaths(paths).length > 0);
    outputs.push(...(await rejects.outputs()));
    await putInPlace(outputs);
    // Where one lead was looked for, nothing is said about the rows of the others.
    if (request.lead === null) rejects.settled();
    return replaySummary(bundle, tally, request, rejected, { ...paths, rejects: rejects.file() });
  } catch (error) {
    for (const output of outputs) await output.abandon();
    throw error;
  }
}

async function opened(path: string, signal: AbortSignal): Promise<Output> {
  const result = await openOutput(path, { signal });
  return 'problem' in result ? fail('data-unusable', { message: problemSentence(result.problem) }) : result.output;
}
