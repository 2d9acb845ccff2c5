// How a program stands: its name, what is wrong with it, and the digest of its rules.
import type { Severity } from '@funnel/language';
import { checkSnapshot, diagnostics, type Snapshot } from '@funnel/language-service';
import type { OpenProgram } from '../programs.ts';
import { type Command, isRefused, type OfProgram } from './command.ts';
import { bundleOf } from './compiled.ts';
import { findProgram } from './find-program.ts';

export interface ProgramStatus {
  readonly root: string;
  /** Its label, else its name, else what its folder is called. */
  readonly name: string;
  readonly files: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Of the rules; null where they do not compile. */
  readonly digest: string | null;
}

/** What `check` tells, counted. */
export function countsOf(snapshot: Snapshot): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const found of diagnostics(snapshot).values()) for (const { severity } of found) counts[severity] += 1;
  return counts;
}

export async function statusOf({ root, snapshot }: OpenProgram): Promise<ProgramStatus> {
  const bundle = await bundleOf(snapshot);
  const declared = checkSnapshot(snapshot).program.funnel?.node;
  const folder = decodeURIComponent(root.slice(root.lastIndexOf('/') + 1));
  return {
    root,
    name: declared?.label?.value ?? declared?.name?.text ?? folder,
    files: snapshot.files.size,
    counts: countsOf(snapshot),
    digest: bundle?.digests.rules ?? null,
  };
}

export const status: Command<OfProgram, ProgramStatus> = async (context, params) => {
  const program = await findProgram(context, params);
  return isRefused(program) ? program : statusOf(program);
};

/** Every program that the editor has open. */
export const programs: Command<object, { readonly programs: readonly ProgramStatus[] }> = async ({ workspace }) => {
  await workspace.settled();
  return { programs: await Promise.all(workspace.programs().map(statusOf)) };
};
