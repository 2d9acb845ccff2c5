// funnel test: runs the tests that stand beside the rules.
import { coverage, type ReportFormat, renderCoverage, renderTestResults, runTests } from '@funnel/review';
import { Option } from 'commander';
import { proposeBoundaries } from '../boundaries/propose.ts';
import type { AddCommand } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { fail } from '../messages/failure.ts';
import { loadProgram } from '../program/load.ts';
import { testFiles } from '../program/test-files.ts';
import { print, tell } from '../terminal/output.ts';
import { terminal } from '../terminal/terminal.ts';

interface Options {
  readonly boundaries?: true;
  readonly coverage?: string | true;
  readonly filter?: string;
  readonly format: ReportFormat;
  readonly output?: string;
  readonly overwrite?: true;
}

const wrongCall = (message: string): never => fail('wrong-call', { message, command: 'funnel test' });

/** What has no meaning together. */
function refuseMixed({ boundaries, coverage, filter, format, output, overwrite }: Options): void {
  if (boundaries === undefined) {
    if (output !== undefined) wrongCall('-o, --output is for what --boundaries proposes.');
    if (overwrite !== undefined) wrongCall('--overwrite is for what --boundaries proposes.');
    return;
  }
  if (coverage !== undefined) wrongCall('--boundaries and --coverage cannot be asked for together.');
  if (filter !== undefined) wrongCall('--boundaries looks at all tests, so it goes without --filter.');
  if (format === 'junit') wrongCall('--boundaries is printed as text or json, not as junit.');
}

export const addTest: AddCommand = (tree, done) => {
  async function test(path: string, options: Options): Promise<void> {
    refuseMixed(options);
    const program = loadProgram(path);
    const { bundle, folder } = program;
    if (folder === null) return fail('source-only', { command: 'test', path });
    const { files } = await testFiles(folder);
    if (options.boundaries === true) {
      const { format, output = null, overwrite = false } = options;
      return proposeBoundaries({ ...program, folder }, files, { output, overwrite, json: format === 'json' });
    }
    if (files.length === 0) fail('no-tests', { path });
    const report = runTests(bundle, files, options.filter === undefined ? {} : { filter: options.filter });
    const { color } = terminal();
    await print(renderTestResults(report, { format: options.format, color }));
    if (options.coverage !== undefined) {
      const text = renderCoverage(coverage(bundle, report), { color: options.format === 'text' && color });
      if (options.format === 'text') await print(`\n${text}`);
      else tell(text.trimEnd());
    }
    if (report.failed > 0 || report.problems.length > 0) done(EXIT.notFine);
  }

  tree
    .command('test')
    .summary('runs the tests beside the rules')
    .description('Runs *.test.yaml: leads written by hand, and what the rules must decide about them.')
    .argument('[path]', 'program folder or .funnel file', '.')
    .addOption(
      new Option('--coverage [format]', 'also say which branches of the rules no test tried').choices(['text']),
    )
    .option('--boundaries', 'propose, to be reviewed, the cases that are missing on each side of the bars of the rules')
    .option('-o, --output <file>', 'with --boundaries: where to write the cases; standard output unless given')
    .option('--overwrite', 'with --boundaries: write the file even where one is there')
    .option('--filter <text>', 'only tests whose name contains this')
    .addOption(
      new Option('--format <format>', 'how to print results').choices(['text', 'json', 'junit']).default('text'),
    )
    .action(test);
};
