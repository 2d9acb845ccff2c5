// funnel check: is the program right?
import type { ProgramFolder } from '@funnel/data';
import type { Severity } from '@funnel/language';
import { Option } from 'commander';
import { baselineBefore, baselinePath, readBaseline, writeBaseline } from '../check/baseline/file.ts';
import { writtenWords } from '../check/baseline/words.ts';
import { type BaselineWriter, type Checked, checkProgram, isUnusable } from '../check/check-program.ts';
import { anyAsGrave } from '../check/counts.ts';
import { fixedWords } from '../check/fix/words.ts';
import { CHECK_FORMATS, type CheckFormat, renderCheck, tellsFixes } from '../check/formats.ts';
import type { AddCommand } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { fail } from '../messages/failure.ts';
import { addDataOptions, type DataOptions } from '../options/data.ts';
import { isBundlePath } from '../program/bundle-path.ts';
import { print, tell } from '../terminal/output.ts';
import { terminal } from '../terminal/terminal.ts';

interface Options extends DataOptions {
  readonly format: CheckFormat;
  readonly failOn: Severity;
  readonly fix?: true;
  readonly asOf?: string;
  readonly data?: true;
  readonly baseline?: string;
  readonly writeBaseline?: string | true;
}

/** Files of data say so by themselves. */
function asksForLeads({ activities, clocks, data, history, leads }: Options): boolean {
  return data === true || [leads, activities, history, clocks].some(files => files.length > 0);
}

/** A bundle was checked before it was made: it is whole, or it is refused. */
async function checkBundle(path: string, options: Options): Promise<void> {
  if (options.fix === true) fail('source-only', { command: 'check --fix', path });
  if (asksForLeads(options)) fail('source-only', { command: 'check --data', path });
  if (options.writeBaseline !== undefined) fail('source-only', { command: 'check --write-baseline', path });
  const { loadProgram } = await import('../program/load.ts');
  const { bundle } = loadProgram(path);
  tell(`${path}: a whole bundle, rules ${bundle.digests.rules}.`);
}

function writer(options: Options): BaselineWriter | null {
  const { baseline: read, writeBaseline: written } = options;
  if (written === undefined) return null;
  const pathIn = ({ root }: ProgramFolder): string => baselinePath(written, read, root);
  return {
    before: folder => baselineBefore(pathIn(folder)),
    write: async (folder, renewed) => {
      const shown = await writeBaseline(pathIn(folder), renewed.baseline);
      tell(writtenWords(shown, renewed));
    },
  };
}

function exitOf({ findings, folder }: Checked, failOn: Severity): ExitCode {
  if (isUnusable(folder)) return EXIT.unusable;
  return anyAsGrave(findings, failOn) ? EXIT.notFine : EXIT.fine;
}

export const addCheck: AddCommand = (tree, done) => {
  async function check(path: string, options: Options): Promise<void> {
    if (isBundlePath(path)) return checkBundle(path, options);
    const write = writer(options);
    const checked = await checkProgram({
      path,
      asOf: options.asOf,
      fix: options.fix === true,
      data: asksForLeads(options) ? options : null,
      baseline: options.baseline === undefined || write !== null ? null : readBaseline(options.baseline),
      write,
    });
    if (checked.fixed !== null && !tellsFixes(options.format)) tell(fixedWords(checked.fixed).trimEnd());
    if (checked.sample !== null && !tellsFixes(options.format)) tell(checked.sample.said);
    await print(await renderCheck(checked, options.format, terminal()));
    done(exitOf(checked, options.failOn));
  }

  const command = tree
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
    .option('--fix', 'write the fixes that keep what was meant into the sources')
    .option('--as-of <instant>', 'when reviews and last days are looked at: of funnel.yaml unless given, else now')
    .option('--baseline <file>', 'leave out the warnings and notes that the file holds')
    .option('--write-baseline [file]', 'write the warnings and notes there are; funnel-baseline.json unless given')
    .option('--data', 'decide the leads of funnel.yaml too, and tell what they say about the rules');
  addDataOptions(command).action(check);
};
