// funnel run: decides all leads and prints a summary.
import { Option } from 'commander';
import type { AddCommand } from '../command.ts';
import { failureOf, failureText } from '../messages/failure.ts';
import { chosenAsOf } from '../options/as-of.ts';
import { chosenParams, collected } from '../options/set.ts';
import { dataFiles } from '../program/data-files.ts';
import { loadProgram } from '../program/load.ts';
import { chooser } from '../program/where.ts';
import { interruptible } from '../run/interrupt.ts';
import { runReport } from '../run/report.ts';
import { reportText } from '../run/report-text.ts';
import { runLeads } from '../run/run-leads.ts';
import { openSinks } from '../run/sinks.ts';
import { print, printJson } from '../terminal/output.ts';
import { paint } from '../terminal/paint.ts';
import { terminal } from '../terminal/terminal.ts';

interface Options {
  readonly leads?: string;
  readonly activities?: string;
  readonly asOf?: string;
  readonly where?: string;
  readonly output?: string;
  readonly set: readonly string[];
  readonly strict?: boolean;
  readonly format: 'text' | 'json';
}

export const addRun: AddCommand = (tree, done) => {
  async function run(path: string, options: Options): Promise<void> {
    const program = loadProgram(path);
    const asOf = chosenAsOf(options.asOf, program.settings.asOf);
    const set = chosenParams(program.bundle, options.set);
    const choose = options.where === undefined ? null : chooser(program, options.where, set);
    const files = dataFiles(program, options, 'run');
    const output = options.output ?? null;
    const { result, sinks } = await interruptible(async signal => {
      const sinks = await openSinks(program.bundle, output, program.settings.out, signal);
      try {
        const result = await runLeads({ program, files, asOf: asOf.at, set, choose, sinks, signal });
        await sinks.finish();
        return { result, sinks };
      } catch (error) {
        await sinks.abandon();
        throw error;
      }
    });
    const report = runReport(program.bundle, asOf, result, { output, rejects: sinks.rejectsFile() });
    if (options.format === 'json') await printJson(report);
    else await print(reportText(program.bundle, asOf, report, paint().bold, terminal().width));
    const rejected = report.read.leads.rejected + report.read.activities.rejected;
    if (options.strict !== true || rejected === 0) return;
    const failure = failureOf('rejected-rows', { count: rejected, file: report.rejects ?? '' });
    process.stderr.write(failureText(failure));
    done(failure.exit);
  }

  tree
    .command('run')
    .summary('decides all leads')
    .description('Decides all leads of the data and prints a summary; -o writes one row a lead.')
    .argument('[path]', 'program folder, .funnel file or bundle', '.')
    .option('--leads <file>', 'leads as CSV or JSON Lines; those of funnel.yaml unless given')
    .option('--activities <file>', 'activities as CSV or JSON Lines')
    .option('--as-of <instant>', 'decide as of this instant, such as 2026-11-21T12:00:00Z')
    .option('--where <condition>', 'only leads for which this condition of the language holds')
    .option('-o, --output <file>', 'write decisions to this .csv or .jsonl file')
    .option('--set <param=value>', 'a param for this run; may be given several times', collected, [])
    .option('--strict', 'rejected rows are an error')
    .addOption(new Option('--format <format>', 'how to print the summary').choices(['text', 'json']).default('text'))
    .action(run);
};
