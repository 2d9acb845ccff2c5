// funnel explain: why a lead is or is not qualified.
import { evaluate, prepare } from '@funnel/evaluator';
import {
  type Explanation,
  explainDecision,
  explanationToMarkdown,
  renderExplanation,
  renderTimeline,
  type Timeline,
  timeline,
  timelineToMarkdown,
} from '@funnel/explain';
import { answersTo, laterDecision } from '@funnel/review';
import { Option } from 'commander';
import type { AddCommand } from '../command.ts';
import { asOfWords, chosenAsOf } from '../options/as-of.ts';
import { addDataOptions, type DataOptions } from '../options/data.ts';
import { chosenParams, collected } from '../options/set.ts';
import { dataFiles } from '../program/data-files.ts';
import { findLead } from '../program/find-lead.ts';
import { loadProgram } from '../program/load.ts';
import { replayLead } from '../replay/replay-lead.ts';
import { print, printJson, tell } from '../terminal/output.ts';
import { terminal } from '../terminal/terminal.ts';

interface Options extends DataOptions {
  readonly lead: string;
  readonly product?: string;
  readonly asOf?: string;
  readonly set: readonly string[];
  readonly migrate?: boolean;
  readonly timeline?: boolean;
  readonly format: Format;
}

type Format = 'text' | 'json' | 'markdown';

interface Forms<T> {
  readonly text: (told: T) => string;
  readonly markdown: (told: T) => string;
}

const EXPLANATION: Forms<Explanation> = {
  text: explanation => renderExplanation(explanation, terminal()),
  markdown: explanationToMarkdown,
};

const TIMELINE: Forms<Timeline> = {
  text: told => renderTimeline(told, terminal()),
  markdown: timelineToMarkdown,
};

function printAs<T>(format: Format, told: T, forms: Forms<T>): Promise<void> {
  return format === 'json' ? printJson(told) : print(forms[format](told));
}

async function explain(path: string, options: Options): Promise<void> {
  const program = loadProgram(path);
  const { bundle, settings } = program;
  const asOf = chosenAsOf(options.asOf, settings.asOf);
  const set = chosenParams(bundle, options.set);
  const migrate = options.migrate === true;
  const record = await findLead(program, dataFiles(program, options, 'explain'), {
    id: options.lead,
    product: options.product ?? null,
  });
  const prepared = prepare(bundle);
  tell(`As of ${asOfWords(asOf)}.`);
  if (options.timeline === true) {
    const steps = Array.from(replayLead(prepared, record, { from: null, to: asOf.at }, { set, migrate }));
    return printAs(options.format, timeline(bundle, record, steps), TIMELINE);
  }
  const decision = evaluate(prepared, record, asOf.at, { set, migrate });
  const later = laterDecision(prepared, record, decision, { settings: set, migrate });
  const explanation = explainDecision(bundle, decision, {
    record,
    ask: conditions => answersTo(bundle, { record, asOf: asOf.at, set }, decision, conditions),
    ...(later === null ? {} : { later }),
  });
  await printAs(options.format, explanation, EXPLANATION);
}

export const addExplain: AddCommand = program => {
  const command = program
    .command('explain')
    .summary('why a lead is or is not qualified')
    .description(
      'Says why a lead is or is not qualified: what counted, what did not and why, how far each bar is, what would change it.',
    )
    .argument('[path]', 'program folder, .funnel file or bundle', '.')
    .requiredOption('--lead <id>', 'the lead')
    .option('--product <name>', 'of a lead with several products: this one');
  addDataOptions(command)
    .option('--as-of <instant>', 'decide as of this instant, such as 2026-11-21T12:00:00Z')
    .option('--set <param=value>', 'a param for this decision; may be given several times', collected, [])
    .option('--migrate', 'count clocks that other rules decided anew, by these rules')
    .option('--timeline', "tell the lead's life up to the instant")
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json', 'markdown']).default('text'))
    .action(explain);
};
