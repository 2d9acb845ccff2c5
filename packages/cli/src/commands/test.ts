// funnel test: runs the tests that stand beside the rules.
import { coverage, type ReportFormat, renderCoverage, renderTestResults, runTests } from '@funnel/review';
import { Option } from 'commander';
import type { AddCommand } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { fail } from '../messages/failure.ts';
import { loadProgram } from '../program/load.ts';
import { testFiles } from '../program/test-files.ts';
import { print, tell } from '../terminal/output.ts';
import { terminal } from '../terminal/terminal.ts';

interface Options {
  readonly coverage?: string | true;
  readonly filter?: string;
  readonly format: ReportFormat;
}

export const addTest: AddCommand = (tree, done) => {
  async function test(path: string, options: Options): Promise<void> {
    const { bundle, folder } = loadProgram(path);
    if (folder === null) return fail('source-only', { command: 'test', path });
    const { files } = testFiles(folder);
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
    .option('--filter <text>', 'only tests whose name contains this')
    .addOption(
      new Option('--format <format>', 'how to print results').choices(['text', 'json', 'junit']).default('text'),
    )
    .action(test);
};
