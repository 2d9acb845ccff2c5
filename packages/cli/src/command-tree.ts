// The commands.
import { Command } from 'commander';
import type { AddCommand } from './command.ts';
import type { ExitCode } from './exit-codes.ts';
import { version } from './version.ts';

/** In the order of the help. Each is loaded when it is asked for: a command starts without what the others need. */
const COMMANDS: Readonly<Record<string, () => Promise<AddCommand>>> = {
  init: async () => (await import('./commands/init.ts')).addInit,
  check: async () => (await import('./commands/check.ts')).addCheck,
  fmt: async () => (await import('./commands/fmt.ts')).addFmt,
  compile: async () => (await import('./commands/compile.ts')).addCompile,
  eval: async () => (await import('./commands/eval.ts')).addEval,
  explain: async () => (await import('./commands/explain.ts')).addExplain,
  run: async () => (await import('./commands/run.ts')).addRun,
  replay: async () => (await import('./commands/replay.ts')).addReplay,
  test: async () => (await import('./commands/test.ts')).addTest,
  diff: async () => (await import('./commands/diff.ts')).addDiff,
  graph: async () => (await import('./commands/graph.ts')).addGraph,
  keygen: async () => (await import('./commands/keygen.ts')).addKeygen,
  publish: async () => (await import('./commands/publish.ts')).addPublish,
  verify: async () => (await import('./commands/verify.ts')).addVerify,
  pull: async () => (await import('./commands/pull.ts')).addPull,
  lsp: async () => (await import('./commands/lsp.ts')).addLsp,
  docs: async () => (await import('./commands/docs.ts')).addDocs,
};

const EXITS = `
To begin with: funnel init rules, then cd rules, funnel check and funnel run. What a word means: funnel docs gate.

Exit codes: 0 fine, 1 what was checked is not fine, 2 called wrongly, 3 a file cannot be read or written or is unusable,
4 undecided, 70 a defect of funnel.`;

/** The command that `wanted` names, as it stands on the command line; all of them where it names none. */
export async function commandTree(wanted: string | undefined, done: (exit: ExitCode) => void): Promise<Command> {
  const program = new Command('funnel')
    .description('Lead qualification rules as text: checked, compiled, tested, run and explained.')
    .version(version)
    .helpCommand(true)
    .showSuggestionAfterError(true)
    .addHelpText('after', EXITS)
    // Behind `publish`, --version is the version of the program that is published.
    .enablePositionalOptions(wanted === 'publish')
    .configureOutput({ writeErr: () => undefined })
    .exitOverride();
  const named = wanted !== undefined && Object.hasOwn(COMMANDS, wanted) ? [COMMANDS[wanted]!] : Object.values(COMMANDS);
  for (const load of named) (await load())(program, done);
  for (const command of program.commands) {
    command.exitOverride().configureOutput({ writeErr: () => undefined });
  }
  return program;
}
