// Is the program right? The counts of what is told of it, file by file.
import type { Severity } from '@funnel/language';
import { diagnostics } from '@funnel/language-service';
import { uriIn } from '../programs.ts';
import { type Command, isRefused, type OfProgram } from './command.ts';
import { findProgram } from './find-program.ts';
import { type ProgramStatus, statusOf } from './status.ts';

export interface CheckAnswer extends ProgramStatus {
  /** Files with something to tell, the first place of each. */
  readonly found: readonly { readonly uri: string; readonly severity: Severity; readonly code: string }[];
}

export const check: Command<OfProgram, CheckAnswer> = async (context, params) => {
  const program = await findProgram(context, params);
  if (isRefused(program)) return program;
  const found = [...diagnostics(program.snapshot)].flatMap(([path, list]) =>
    list.map(({ code, severity }) => ({ uri: uriIn(program, path), severity, code })),
  );
  return { ...(await statusOf(program)), found };
};
