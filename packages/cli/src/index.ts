// The command line as a function of its arguments, for those who want it without a process of its own.
export { runCommandLine } from './command-line.ts';
export { EXIT, type ExitCode } from './exit-codes.ts';
