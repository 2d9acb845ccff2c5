// The options that say where data are.
import type { Command } from 'commander';
import { collected } from './set.ts';

/** By kind: the files given, in the order in which they were given. */
export interface DataOptions {
  readonly leads: readonly string[];
  readonly activities: readonly string[];
  readonly history: readonly string[];
  readonly clocks: readonly string[];
}

/** Adds `--leads`, `--activities`, `--history` and `--clocks`; each may be given several times. */
export function addDataOptions(command: Command): Command {
  return command
    .option('--leads <file>', 'leads as CSV or JSON Lines; those of funnel.yaml unless given', collected, [])
    .option('--activities <file>', 'activities as CSV or JSON Lines', collected, [])
    .option('--history <file>', 'entries into stages as CSV or JSON Lines', collected, [])
    .option('--clocks <file>', 'clocks as a run last wrote them', collected, []);
}
