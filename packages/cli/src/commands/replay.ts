// funnel replay: decisions of the past, at one instant or along the time between two.
import type { AddCommand } from '../command.ts';
import type { ExitCode } from '../exit-codes.ts';
import { fail } from '../messages/failure.ts';
import { instantOption } from '../options/as-of.ts';
import { chosenParams } from '../options/set.ts';
import { dataFiles } from '../program/data-files.ts';
import { type LoadedProgram, loadProgram } from '../program/load.ts';
import type { ReplayChange } from '../replay/change.ts';
import { changeText } from '../replay/change-text.ts';
import { knownThen } from '../replay/known-then.ts';
import { stream } from '../replay/stream.ts';
import { replaySummaryText } from '../replay/summary-text.ts';
import { interruptible } from '../run/interrupt.ts';
import { type OutputPaths, outputPaths, writtenPaths } from '../run/outputs/paths.ts';
import { addRunOptions, decideAll, type RunOptions, rowsAccepted } from '../run/run-command.ts';
import { print, printJson, tell } from '../terminal/output.ts';
import { paint } from '../terminal/paint.ts';

interface Options extends RunOptions {
  readonly at?: string;
  readonly from?: string;
  readonly to?: string;
  readonly lead?: string;
  readonly product?: string;
}

/** What is written of all leads, by names on the command line. */
const OF_ALL_LEADS = {
  clocksOut: '--clocks-out',
  movesOut: '--moves-out',
  stepsOut: '--steps-out',
  handoffsOut: '--handoffs-out',
} as const;

async function replayAt(program: LoadedProgram, at: string, options: Options): Promise<ExitCode> {
  const instant = instantOption('--at', at);
  tell('Decided from what was known then. Fields have no past: they are as the data have them today.');
  const taken = (record: Parameters<typeof knownThen>[0]) => knownThen(record, instant);
  return decideAll(program, 'replay', { at: instant, from: 'at' }, options, taken);
}

async function replayBetween(program: LoadedProgram, from: number, to: number, options: Options): Promise<ExitCode> {
  const { format } = options;
  const lead = options.lead === undefined ? null : { id: options.lead, product: options.product ?? null };
  if (lead === null && options.product !== undefined) fail('product-without-lead', {});
  const paths = spanPaths(options);
  if (from > to) fail('replay-backwards', {});
  const files = dataFiles(program, options, 'replay', writtenPaths(paths));
  const set = chosenParams(program.bundle, options.set);
  const table = lead !== null && format === 'text' && paths.decisions === null;
  const changes: ReplayChange[] = [];
  const change = async (each: ReplayChange): Promise<void> => {
    if (table) changes.push(each);
    else await print(`${JSON.stringify(each)}\n`);
  };
  const migrate = options.migrate === true;
  const summary = await interruptible(signal =>
    stream({ program, files, from, to, options: { set, migrate }, lead, change, paths, signal }),
  );
  if (paths.decisions !== null && format === 'json') await printJson(summary);
  else {
    if (changes.length > 0) await print(changeText(program.bundle, changes));
    const text = replaySummaryText(program.bundle, summary, paint().bold);
    if (paths.decisions === null) tell(`${changes.length > 0 ? '\n' : ''}${text.trimEnd()}`);
    else await print(text);
  }
  return rowsAccepted(options, summary.rejected, summary.rejects);
}

/** Fails for what makes no sense with a time. */
function spanPaths(options: Options): OutputPaths {
  if (options.where !== undefined) fail('replay-one-instant', { option: '--where' });
  if (options.queuesOut !== undefined) fail('replay-one-instant', { option: '--queues-out' });
  const { output } = options;
  if (output !== undefined && !output.endsWith('.jsonl')) fail('changes-format', { path: output });
  for (const [name, option] of Object.entries(OF_ALL_LEADS)) {
    const isGiven = options[name as keyof typeof OF_ALL_LEADS] !== undefined;
    if (isGiven && options.lead !== undefined) fail('replay-one-lead', { option });
  }
  return outputPaths(options);
}

export const addReplay: AddCommand = (tree, done) => {
  async function replay(path: string, options: Options): Promise<void> {
    const { at, from, lead, to } = options;
    if (at !== undefined) {
      if (from !== undefined || to !== undefined || lead !== undefined) fail('replay-what', {});
      return done(await replayAt(loadProgram(path), at, options));
    }
    if (from === undefined || to === undefined) return fail('replay-what', {});
    const span = [instantOption('--from', from), instantOption('--to', to)] as const;
    done(await replayBetween(loadProgram(path), ...span, options));
  }

  const command = tree
    .command('replay')
    .summary('decides as of the past')
    .description(
      'Decides all leads as of a past instant, from what was known then; or follows them from one instant to another and tells what changes.',
    )
    .argument('[path]', 'program folder, .funnel file or bundle', '.')
    .option('--at <instant>', 'the instant, such as 2026-11-21T12:00:00Z')
    .option('--from <instant>', 'the beginning of a time to follow')
    .option('--to <instant>', 'its end')
    .option('--lead <id>', 'follow this lead alone')
    .option('--product <name>', 'of a lead with several products: this one');
  addRunOptions(command).action(replay);
};
