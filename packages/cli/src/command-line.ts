// Reads the command line, runs one command, and turns whatever happens into an exit code and words.
import { type Command, CommanderError } from 'commander';
import { commandTree } from './command-tree.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { defect } from './messages/defect.ts';
import { type Failure, failureOf, failureText, thrownFailure } from './messages/failure.ts';
import { systemReason } from './messages/system-reason.ts';

function wrongCall(error: CommanderError, program: Command): Failure {
  const [first = '', ...rest] = error.message.replace(/^error: /, '').split('\n');
  const suggestion = rest
    .join(' ')
    .trim()
    .replace(/^\(|\)$/g, '');
  const sentence = first.endsWith('.') ? first : `${first}.`;
  const message = suggestion === '' ? sentence : `${sentence} ${suggestion}`;
  const command = program.commands.find(each => each.name() === process.argv[2]);
  return failureOf('wrong-call', { message, command: command ? `funnel ${command.name()}` : 'funnel' });
}

function fromSystem(error: unknown): Failure | null {
  const reason = systemReason(error);
  if (reason === null) return null;
  const path = typeof error === 'object' && error !== null && 'path' in error ? String(error.path) : 'standard output';
  const writing = typeof error === 'object' && error !== null && 'syscall' in error && error.syscall === 'write';
  return failureOf(writing ? 'unwritable' : 'unreadable', { path, reason });
}

/** Runs the command that the arguments name. The exit code is that of cli.md; messages have been written. */
export async function runCommandLine(args: readonly string[]): Promise<ExitCode> {
  let exit: ExitCode = EXIT.fine;
  const program = await commandTree(args[0], code => {
    exit = code;
  });
  if (args.length === 0) {
    program.configureOutput({ writeErr: text => process.stderr.write(text) }).outputHelp({ error: true });
    return EXIT.usage;
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.fine;
    const failure =
      error instanceof CommanderError
        ? wrongCall(error, program)
        : (thrownFailure(error) ?? fromSystem(error) ?? defect(error, args));
    process.stderr.write(failureText(failure));
    return failure.exit;
  }
}
