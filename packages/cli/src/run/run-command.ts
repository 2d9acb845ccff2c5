// What `funnel run` and `funnel replay --at` have in common: all leads are decided as of one instant.
import { join } from 'node:path';
import type { RawRecord } from '@funnel/bundle';
import { type Command, Option } from 'commander';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { failureOf, failureText } from '../messages/failure.ts';
import type { AsOf } from '../options/as-of.ts';
import { addDataOptions, type DataOptions } from '../options/data.ts';
import { chosenParams, collected } from '../options/set.ts';
import { dataFiles } from '../program/data-files.ts';
import type { LoadedProgram } from '../program/load.ts';
import { chooser } from '../program/where.ts';
import { print, printJson, tell } from '../terminal/output.ts';
import { paint } from '../terminal/paint.ts';
import { terminal } from '../terminal/terminal.ts';
import { interruptible } from './interrupt.ts';
import { madeFolders } from './made-folders.ts';
import { type OutputOptions, outputPaths, writtenPaths } from './outputs/paths.ts';
import { rejectedRows, runReport } from './report.ts';
import { reportText } from './report-text.ts';
import { runLeads } from './run-leads.ts';
import { openSinks } from './sinks.ts';

export interface RunOptions extends DataOptions, OutputOptions {
  readonly where?: string;
  readonly set: readonly string[];
  readonly strict?: boolean;
  readonly migrate?: boolean;
  readonly format: 'text' | 'json';
}

/** The options of a command that decides all leads as of one instant. */
export function addRunOptions(command: Command): Command {
  return addDataOptions(command)
    .option('--where <condition>', 'only leads for which this condition of the language holds')
    .option('-o, --output <file>', 'write decisions to this .csv or .jsonl file')
    .option('--clocks-out <file>', 'write all clocks, for --clocks of the next run')
    .option('--moves-out <file>', 'write the moves taken, as history for the next run')
    .option('--steps-out <file>', 'write the steps of clocks that are reached')
    .option('--handoffs-out <file>', 'write the hand-offs to send')
    .option('--queues-out <file>', 'write the queue of each team, in the order in which it is worked')
    .option('--set <param=value>', 'a param for this run; may be given several times', collected, [])
    .option('--migrate', 'count clocks that other rules decided anew, by these rules')
    .option('--strict', 'rejected rows are an error')
    .addOption(new Option('--format <format>', 'how to print the summary').choices(['text', 'json']).default('text'));
}

/** Decides, writes and prints. `taken` says what of each record is looked at; all of it unless given. */
export async function decideAll(
  program: LoadedProgram,
  command: string,
  asOf: AsOf,
  options: RunOptions,
  taken?: (record: RawRecord) => RawRecord,
): Promise<ExitCode> {
  const { bundle, settings } = program;
  const set = chosenParams(bundle, options.set);
  const choose = options.where === undefined ? null : chooser(program, options.where, set);
  const paths = outputPaths(options);
  const files = dataFiles(program, options, command, writtenPaths(paths));
  const migrate = options.migrate === true;
  const made = madeFolders([...writtenPaths(paths), join(settings.out, 'rejects.csv')]);
  const { result, sinks } = await interruptible(async signal => {
    const sinks = await openSinks({ bundle, paths, settings, history: files.history, signal });
    try {
      const request = { program, files, asOf: asOf.at, set, migrate, choose, sinks, signal };
      const result = await runLeads({ ...request, ...(taken === undefined ? {} : { taken }) });
      await sinks.finish();
      return { result, sinks };
    } catch (error) {
      await sinks.abandon();
      throw error;
    }
  });
  for (const folder of made()) tell(`The folder ${folder} was made.`);
  const report = runReport(bundle, asOf, result, { ...paths, rejects: sinks.rejectsFile() });
  if (options.format === 'json') await printJson(report);
  else await print(reportText(bundle, asOf, report, paint().bold, terminal().width));
  return rowsAccepted(options, rejectedRows(report), report.rejects);
}

/** With `--strict` rejected rows, which are in `file`, are an error. */
export function rowsAccepted({ strict }: Pick<RunOptions, 'strict'>, rejected: number, file: string | null): ExitCode {
  if (strict !== true || rejected === 0) return EXIT.fine;
  const failure = failureOf('rejected-rows', { count: rejected, file: file ?? '' });
  process.stderr.write(failureText(failure));
  return failure.exit;
}
