// The warnings of a program, for commands that do something with it and do not tell them one by one.
import type { ProgramFolder } from '@funnel/data';
import { type CheckResult, withSeverities } from '@funnel/language';
import { counted } from '../summary/figures.ts';
import { tell } from '../terminal/output.ts';

/** What `check` would tell as a warning, or graver where the settings say so. */
export function warningsOf({ settings }: ProgramFolder, { diagnostics }: CheckResult): number {
  return withSeverities(diagnostics, settings.checks.severity).filter(({ severity }) => severity !== 'info').length;
}

/** Says that there are some, and where they are told; nothing where there are none. */
export function tellWarnings(path: string, warnings: number): void {
  if (warnings === 0) return;
  const shows = path === '.' ? 'funnel check' : `funnel check ${path}`;
  tell(
    `The program has ${counted(warnings, 'warning', 'warnings')}: ${shows} shows ${warnings === 1 ? 'it' : 'them'}.`,
  );
}
