// funnel explain: why a lead is or is not qualified.
import { decide, prepare } from '@funnel/evaluator';
import { type Explanation, explainDecision, explanationToMarkdown, renderExplanation } from '@funnel/explain';
import { Option } from 'commander';
import type { AddCommand } from '../command.ts';
import { laterDecision } from '../later.ts';
import { asOfWords, chosenAsOf } from '../options/as-of.ts';
import { chosenParams, collected } from '../options/set.ts';
import { dataFiles } from '../program/data-files.ts';
import { findLead } from '../program/find-lead.ts';
import { loadProgram } from '../program/load.ts';
import { print, printJson, tell } from '../terminal/output.ts';
import { terminal } from '../terminal/terminal.ts';

interface Options {
  readonly lead: string;
  readonly leads?: string;
  readonly activities?: string;
  readonly asOf?: string;
  readonly set: readonly string[];
  readonly format: Format;
}

type Format = 'text' | 'json' | 'markdown';

const FORMATS: Readonly<Record<Format, (explanation: Explanation) => Promise<void>>> = {
  text: explanation => print(renderExplanation(explanation, terminal())),
  json: printJson,
  markdown: explanation => print(explanationToMarkdown(explanation)),
};

async function explain(path: string, options: Options): Promise<void> {
  const program = loadProgram(path);
  const asOf = chosenAsOf(options.asOf, program.settings.asOf);
  const set = chosenParams(program.bundle, options.set);
  const record = await findLead(program, dataFiles(program, options, 'explain'), options.lead);
  const prepared = prepare(program.bundle);
  const staged = prepared.stage(record);
  const decision = decide(prepared, staged, asOf.at, { set });
  const later = laterDecision(prepared, staged, decision, set);
  tell(`As of ${asOfWords(asOf)}.`);
  await FORMATS[options.format](
    explainDecision(program.bundle, decision, { record, ...(later === null ? {} : { later }) }),
  );
}

export const addExplain: AddCommand = program => {
  program
    .command('explain')
    .summary('why a lead is or is not qualified')
    .description(
      'Says why a lead is or is not qualified: what counted, what did not and why, how far each bar is, what would change it.',
    )
    .argument('[path]', 'program folder, .funnel file or bundle', '.')
    .requiredOption('--lead <id>', 'the lead')
    .option('--leads <file>', 'leads as CSV or JSON Lines; those of funnel.yaml unless given')
    .option('--activities <file>', 'activities as CSV or JSON Lines')
    .option('--as-of <instant>', 'decide as of this instant, such as 2026-11-21T12:00:00Z')
    .option('--set <param=value>', 'a param for this decision; may be given several times', collected, [])
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json', 'markdown']).default('text'))
    .action(explain);
};
