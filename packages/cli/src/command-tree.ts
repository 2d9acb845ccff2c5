// All commands.
import { Command } from 'commander';
import type { AddCommand } from './command.ts';
import { addCheck } from './commands/check.ts';
import { addCompile } from './commands/compile.ts';
import { addDocs } from './commands/docs.ts';
import { addEval } from './commands/eval.ts';
import { addExplain } from './commands/explain.ts';
import { addFmt } from './commands/fmt.ts';
import { addGraph } from './commands/graph.ts';
import { addInit } from './commands/init.ts';
import { addLsp } from './commands/lsp.ts';
import { addReplay } from './commands/replay.ts';
import { addRun } from './commands/run.ts';
import { addTest } from './commands/test.ts';
import type { ExitCode } from './exit-codes.ts';
import { version } from './version.ts';

/** In the order of the help. */
const COMMANDS: readonly AddCommand[] = [
  addInit,
  addCheck,
  addFmt,
  addCompile,
  addEval,
  addExplain,
  addRun,
  addReplay,
  addTest,
  addGraph,
  addLsp,
  addDocs,
];

const EXITS = `
To begin with: funnel init rules, then cd rules, funnel check and funnel run. What a word means: funnel docs gate.

Exit codes: 0 fine, 1 what was checked is not fine, 2 called wrongly, 3 a file cannot be read or written or is unusable,
4 undecided, 70 a defect of funnel.`;

export function commandTree(done: (exit: ExitCode) => void): Command {
  const program = new Command('funnel')
    .description('Lead qualification rules as text: checked, compiled, tested, run and explained.')
    .version(version)
    .helpCommand(true)
    .showSuggestionAfterError(true)
    .addHelpText('after', EXITS)
    .configureOutput({ writeErr: () => undefined })
    .exitOverride();
  for (const add of COMMANDS) add(program, done);
  for (const command of program.commands) {
    command.exitOverride().configureOutput({ writeErr: () => undefined });
  }
  return program;
}
