// The bundle of a program as text, and the digest of its rules.
import { encodeBundle } from '@funnel/bundle';
import { type Command, isRefused, type OfProgram } from './command.ts';
import { bundleOrRefusal } from './compiled.ts';
import { findProgram } from './find-program.ts';

export interface CompileAnswer {
  readonly root: string;
  /** The same bytes as `funnel compile` writes. */
  readonly text: string;
  readonly digest: string;
}

export const compile: Command<OfProgram, CompileAnswer> = async (context, params) => {
  const program = await findProgram(context, params);
  if (isRefused(program)) return program;
  const made = await bundleOrRefusal(program.snapshot);
  if (isRefused(made)) return made;
  return { root: program.root, text: encodeBundle(made.bundle), digest: made.bundle.digests.rules };
};
