// Where the process starts: one command, one exit code, and never a stack trace.
import { runCommandLine } from './command-line.ts';

// A reader that stops reading (`funnel … | head`) is no error.
process.stdout.on('error', error => {
  process.exit('code' in error && error.code === 'EPIPE' ? 0 : 3);
});

process.exitCode = await runCommandLine(process.argv.slice(2));
