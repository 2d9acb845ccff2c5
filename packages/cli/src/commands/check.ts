// funnel check: is the program right?
import type { Severity } from '@funnel/language';
import { Option } from 'commander';
import { anyAsGrave, checkProgram } from '../check/check-program.ts';
import { CHECK_FORMATS, type CheckFormat, renderCheck } from '../check/formats.ts';
import type { AddCommand } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { fail } from '../messages/failure.ts';
import { isBundlePath, loadProgram } from '../program/load.ts';
import { print, tell } from '../terminal/output.ts';
import { terminal } from '../terminal/terminal.ts';

interface Options {
  readonly format: CheckFormat;
  readonly failOn: Severity;
}

/** Codes of a folder that leave nothing to check: those files could not be read. */
const UNUSABLE = new Set([
  'no-such-path',
  'not-a-program',
  'no-sources',
  'source-unreadable',
  'source-not-utf-8',
  'settings-unreadable',
]);

export const addCheck: AddCommand = (tree, done) => {
  async function check(path: string, options: Options): Promise<void> {
    if (isBundlePath(path)) {
      const { bundle } = loadProgram(path);
      return tell(`${path}: a whole bundle, rules ${bundle.digests.rules}.`);
    }
    const checked = checkProgram(path);
    const unusable = checked.folder.problems.find(each => UNUSABLE.has(each.code));
    if (unusable && checked.folder.sources.length === 0)
      fail('bad-program-folder', { message: checked.others[0]!.message });
    await print(renderCheck(checked, options.format, terminal()));
    if (unusable) done(EXIT.unusable);
    else if (anyAsGrave(checked.findings, options.failOn)) done(EXIT.notFine);
  }

  tree
    .command('check')
    .summary('is the program right?')
    .description('Parses and checks a program, its settings and its test files.')
    .argument('[path]', 'program folder, .funnel file or bundle', '.')
    .addOption(new Option('--format <format>', 'how to print what was found').choices(CHECK_FORMATS).default('text'))
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 when something at least this grave was found')
        .choices(['error', 'warning', 'info'])
        .default('error'),
    )
    .action(check);
};
