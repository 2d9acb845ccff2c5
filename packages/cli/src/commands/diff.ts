// funnel diff: what a change of the rules means, and whom it concerns.
import { type DiffReport, diffMarkdown, diffReport, diffText } from '@funnel/review';
import { Option } from 'commander';
import type { AddCommand } from '../command.ts';
import { leadsBetween, programWithLeads } from '../diff/leads.ts';
import { loadSide } from '../diff/side.ts';
import { EXIT } from '../exit-codes.ts';
import { chosenAsOf } from '../options/as-of.ts';
import { addDataOptions, type DataOptions } from '../options/data.ts';
import { print, printJson } from '../terminal/output.ts';
import { paint } from '../terminal/paint.ts';
import { terminal } from '../terminal/terminal.ts';

const FORMATS = ['text', 'markdown', 'json'] as const;
type DiffFormat = (typeof FORMATS)[number];

interface Options extends DataOptions {
  readonly format: DiffFormat;
  readonly exitCode?: boolean;
  readonly inWords?: boolean;
  readonly asOf?: string;
}

const RENDER: { readonly [F in DiffFormat]: (report: DiffReport) => Promise<void> } = {
  text: report => print(diffText(report, { width: terminal().width, bold: paint().bold })),
  markdown: report => print(diffMarkdown(report)),
  json: report => printJson(report),
};

export const addDiff: AddCommand = (tree, done) => {
  async function diff(before: string, after: string, options: Options): Promise<void> {
    const [old, now] = [loadSide(before, after), loadSide(after, before)];
    const asOf = chosenAsOf(options.asOf, now.settings.asOf ?? old.settings.asOf);
    const isOther = old.bundle.digests.rules !== now.bundle.digests.rules;
    const program = isOther && options.inWords !== true ? programWithLeads(old, now, options) : null;
    const leads = program === null ? null : await leadsBetween(old, now, program, asOf, options);
    const report = diffReport(old.bundle, now.bundle, leads);
    await RENDER[options.format](report);
    done(options.exitCode === true && report.counts.changes > 0 ? EXIT.notFine : EXIT.fine);
  }

  const command = tree
    .command('diff')
    .summary('tells what a change of the rules means')
    .description(
      'Tells what changed between two versions of rules, in sentences, and which leads it concerns. Each version is a program folder, a .funnel file, a bundle, or a revision of git such as main, HEAD~1 or main:rules.',
    )
    .argument('<old>', 'the rules before')
    .argument('[new]', 'the rules after', '.')
    .option('--as-of <instant>', 'decide leads as of this instant, such as 2026-11-21T12:00:00Z');
  addDataOptions(command)
    .option('--in-words', 'tell the changes only, without looking at leads')
    .addOption(new Option('--format <format>', 'how to print it').choices(FORMATS).default('text'))
    .option('--exit-code', 'end with 1 where something changed')
    .action(diff);
};
