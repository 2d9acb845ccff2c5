// What each command's file gives: its options, and what it does.
import type { Command } from 'commander';
import type { ExitCode } from './exit-codes.ts';

/** Adds the command to the program; `done` takes the exit code, 0 unless told. */
export type AddCommand = (program: Command, done: (exit: ExitCode) => void) => void;
