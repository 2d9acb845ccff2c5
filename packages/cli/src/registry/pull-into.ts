// Pulls what a channel holds into a file, or leaves the file as it is.
import { existsSync, readFileSync } from 'node:fs';
import {
  documentText,
  type Fetched,
  fetchRelease,
  NOTHING_SEEN,
  olderProblem,
  type PullState,
  type RegistryProblem,
  readState,
  remembering,
  type Source,
  stateText,
} from '@funnel/registry';
import { fail } from '../messages/failure.ts';
import { systemReason } from '../messages/system-reason.ts';
import { type WholeFile, writeAll } from '../program/write-whole.ts';
import { manifestBeside, stateBeside } from './beside.ts';

export interface PullRequest {
  readonly path: string;
  readonly name: string;
  readonly channel: string;
  /** In milliseconds. */
  readonly now: number;
}

export type Pulled =
  | { readonly outcome: 'updated' | 'unchanged'; readonly fetched: Fetched }
  | { readonly outcome: 'refused'; readonly problem: RegistryProblem };

/** What is remembered beside a file; ends the command where that is no memory. */
export function stateOf(path: string): PullState {
  const beside = stateBeside(path);
  const text = textAt(beside);
  return text === null ? NOTHING_SEEN : (readState(text) ?? fail('bad-state', { path: beside }));
}

/** null where there is no such file. */
function textAt(path: string): string | null {
  if (!existsSync(path)) return null;
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return fail('unreadable', { path, reason: systemReason(error) ?? String(error) });
  }
}

/** Writes what has changed, or nothing: a problem leaves everything as it is. */
export async function pullInto(source: Source, request: PullRequest): Promise<Pulled> {
  const { channel, name, now, path } = request;
  const fetched = await fetchRelease(source, { name, channel, now, state: stateOf(path) });
  if ('problem' in fetched) return { outcome: 'refused', problem: fetched.problem };
  // Read again: another pull can have been quicker while this one waited for the registry.
  const state = stateOf(path);
  const older = olderProblem(fetched.pointer, state, path);
  if (older !== null) return { outcome: 'refused', problem: older };
  const bundle = Buffer.from(fetched.bytes).toString('utf8');
  const files: readonly WholeFile[] = [
    { path, shown: path, text: bundle },
    beside(manifestBeside(path), documentText(fetched.manifest)),
    beside(stateBeside(path), stateText(remembering(state, fetched.pointer))),
  ];
  const changed = files.filter(file => textAt(file.path) !== file.text);
  // In this order, the bundle first and what is remembered last.
  await writeAll(changed);
  return { outcome: changed.some(file => file.path === path) ? 'updated' : 'unchanged', fetched };
}

const beside = (path: string, text: string): WholeFile => ({ path, shown: path, text });
