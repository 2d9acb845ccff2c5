// funnel eval: one record as JSON to its decision as JSON.
import { readFileSync } from 'node:fs';
import { decodeRecord, type RawRecord } from '@funnel/bundle';
import { evaluate, prepare } from '@funnel/evaluator';
import type { AddCommand } from '../command.ts';
import { fail } from '../messages/failure.ts';
import { recordReason } from '../messages/record-reason.ts';
import { systemReason } from '../messages/system-reason.ts';
import { asOfWords, chosenAsOf } from '../options/as-of.ts';
import { chosenParams, collected } from '../options/set.ts';
import { loadProgram } from '../program/load.ts';
import { printJson, tell } from '../terminal/output.ts';
import { standardInput } from '../terminal/standard-input.ts';

interface Options {
  readonly record?: string;
  readonly asOf?: string;
  readonly set: readonly string[];
  readonly migrate?: boolean;
}

async function givenText(): Promise<string> {
  if (process.stdin.isTTY === true) fail('no-record', {});
  return (await standardInput()).toString('utf8');
}

function file(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return fail('unreadable', { path, reason: systemReason(error) ?? String(error) });
  }
}

function recordOf(text: string, from: string): RawRecord {
  if (text.trim() === '') fail('bad-record', { from, message: 'it is empty.' });
  const decoded = decodeRecord(text);
  return 'problem' in decoded ? fail('bad-record', { from, message: recordReason(decoded.problem) }) : decoded.record;
}

async function evaluateOne(path: string, options: Options): Promise<void> {
  const program = loadProgram(path);
  const asOf = chosenAsOf(options.asOf, program.settings.asOf);
  const set = chosenParams(program.bundle, options.set);
  const given = options.record !== undefined && options.record !== '-';
  const record = given ? recordOf(file(options.record), options.record) : recordOf(await givenText(), 'standard input');
  tell(`As of ${asOfWords(asOf)}.`);
  await printJson(evaluate(prepare(program.bundle), record, asOf.at, { set, migrate: options.migrate === true }));
}

export const addEval: AddCommand = program => {
  program
    .command('eval')
    .summary('decides one record given as JSON')
    .description(
      'Decides one lead given as JSON, with its activities, history and clocks, and prints the decision as JSON.',
    )
    .argument('[path]', 'program folder, .funnel file or bundle', '.')
    .option('--record <file>', 'the record; standard input unless given')
    .option('--as-of <instant>', 'decide as of this instant, such as 2026-11-21T12:00:00Z')
    .option('--set <param=value>', 'a param for this decision; may be given several times', collected, [])
    .option('--migrate', 'count clocks that other rules decided anew, by these rules')
    .action(evaluateOne);
};
