// Where the process starts: one command, one exit code, and never a stack trace.
import { setFlagsFromString } from 'node:v8';
import { defect } from './messages/defect.ts';
import { failureText } from './messages/failure.ts';

// A reader that stops reading (`funnel … | head`) is no error; of any other failure the command hears where it writes.
process.stdout.on('error', error => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0);
});

const args = process.argv.slice(2);

/** The last resort, for what fails outside any command: while loading, or in something nobody waits for. */
function failed(error: unknown): void {
  const failure = defect(error, args);
  process.stderr.write(failureText(failure));
  process.exit(failure.exit);
}

process.on('uncaughtException', failed);

/** Editors wait for their server, which needs nothing of the other commands. */
const isServer = args[0] === 'lsp' && args.slice(1).every(each => each === '--stdio');

try {
  if (isServer) {
    // Objects fill little room before they are gone through: the server holds less memory, and answers no later.
    setFlagsFromString('--semi-space-growth-factor=1');
    setFlagsFromString('--heap-growing-percent=20');
    const { startStdioServer } = await import('@funnel/language-server');
    await startStdioServer();
    process.exit(0);
  }
  const { runCommandLine } = await import('./command-line.ts');
  process.exitCode = await runCommandLine(args);
} catch (error) {
  failed(error);
}
