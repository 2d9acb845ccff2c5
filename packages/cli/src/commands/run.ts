// funnel run: decides all leads and prints a summary.
import type { AddCommand } from '../command.ts';
import { chosenAsOf } from '../options/as-of.ts';
import { loadProgram } from '../program/load.ts';
import { tellWarnings } from '../program/warnings.ts';
import { addRunOptions, decideAll, type RunOptions } from '../run/run-command.ts';

interface Options extends RunOptions {
  readonly asOf?: string;
}

export const addRun: AddCommand = (tree, done) => {
  async function run(path: string, options: Options): Promise<void> {
    const program = loadProgram(path);
    tellWarnings(path, program.warnings);
    done(await decideAll(program, 'run', chosenAsOf(options.asOf, program.settings.asOf), options));
  }

  const command = tree
    .command('run')
    .summary('decides all leads')
    .description('Decides all leads of the data and prints a summary; -o writes one row a lead.')
    .argument('[path]', 'program folder, .funnel file or bundle', '.')
    .option('--as-of <instant>', 'decide as of this instant, such as 2026-11-21T12:00:00Z');
  addRunOptions(command).action(run);
};
