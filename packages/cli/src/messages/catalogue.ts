// Everything the command line itself says when something is wrong: a stable code, the exit code, what happened, what to do.

import type { BundleProblem } from '@funnel/bundle';
import { EXIT } from '../exit-codes.ts';
import { bundleReason } from './bundle-reason.ts';
import { entry } from './entry.ts';
import { PUBLISH } from './publish-catalogue.ts';
import { REGISTRY } from './registry-catalogue.ts';

function didYouMean(suggestion: string | null, otherwise: string | null): string | null {
  return suggestion === null ? otherwise : `Did you mean "${suggestion}"?`;
}

export const CATALOGUE = {
  'wrong-call': entry<{ message: string; command: string }>(
    EXIT.usage,
    data => data.message,
    data => `Try: ${data.command} --help`,
  ),
  'bad-instant': entry<{ option: string; value: string }>(
    EXIT.usage,
    data => `${data.option}: "${data.value}" is no instant.`,
    () => 'Write it with its zone, such as 2026-11-21T12:00:00Z, or a date alone for its midnight in UTC.',
  ),
  'bad-set': entry<{ value: string }>(
    EXIT.usage,
    data => `--set: "${data.value}" is not of the form param=number.`,
    () => 'Write, for example, --set mql_bar=45.',
  ),
  'unknown-param': entry<{ name: string; known: readonly string[]; suggestion: string | null }>(
    EXIT.usage,
    data => `--set: the program has no param "${data.name}".`,
    data =>
      didYouMean(
        data.suggestion,
        data.known.length === 0 ? 'It declares no params.' : `Its params are ${data.known.join(', ')}.`,
      ),
  ),
  'param-decimals': entry<{ name: string; value: string; decimals: number }>(
    EXIT.usage,
    data => `--set: ${data.name} has at most ${data.decimals} decimals, ${data.value} has more.`,
  ),
  'param-not-allowed': entry<{ name: string; value: string; lowest: string; highest: string }>(
    EXIT.usage,
    data => `--set: ${data.name} may be from ${data.lowest} to ${data.highest}, not ${data.value}.`,
    () => 'The rules say so after "allowed"; change them there if they should allow more.',
  ),
  'bad-where': entry<{ report: string }>(
    EXIT.usage,
    data => `--where: this is no condition of the program.\n\n${data.report.trimEnd()}`,
    () => 'Write a condition as in the rules, for example --where "region is emea and fit >= 50".',
  ),
  unreadable: entry<{ path: string; reason: string }>(
    EXIT.unusable,
    data => `${data.path}: cannot be read: ${data.reason}.`,
  ),
  unwritable: entry<{ path: string; reason: string }>(
    EXIT.unusable,
    data => `${data.path}: cannot be written: ${data.reason}.`,
    () => 'What stood there before is unchanged.',
  ),
  'bad-program-folder': entry<{ message: string }>(EXIT.unusable, data => data.message),
  'source-only': entry<{ command: string; path: string }>(
    EXIT.usage,
    data => `funnel ${data.command} works on the source of a program; ${data.path} is a compiled bundle.`,
    () => 'Give the folder of the program, or its .funnel file.',
  ),
  'bundle-refused': entry<{ path: string; problem: BundleProblem }>(
    EXIT.unusable,
    data => `${data.path}: ${bundleReason(data.problem).say}`,
    data => bundleReason(data.problem).hint,
  ),
  'does-not-compile': entry<{ errors: number }>(
    EXIT.notFine,
    data => `The program has ${data.errors === 1 ? 'an error' : `${data.errors} errors`}; nothing was done with it.`,
  ),
  'bad-record': entry<{ from: string; message: string }>(
    EXIT.unusable,
    data => `${data.from}: ${data.message}`,
    () =>
      'A record is JSON such as { "id": "L1", "fields": { "title": "CFO" }, "activities": [ { "type": "call", "at": "2026-11-21T12:00:00Z" } ] }.',
  ),
  'no-record': entry<Record<string, never>>(
    EXIT.usage,
    () => 'There is no record to evaluate: standard input is a terminal.',
    () => 'Give --record file.json, or pipe the record in.',
  ),
  'no-leads': entry<{ command: string }>(
    EXIT.usage,
    data => `funnel ${data.command} needs leads, and nothing says where they are.`,
    () =>
      'Give --leads leads.csv and perhaps --activities activities.csv, or name them under data in funnel.yaml; funnel docs csv says what their columns are.',
  ),
  'no-such-data': entry<{ path: string }>(
    EXIT.unusable,
    data => `${data.path}: there is no such data file.`,
    () =>
      'Data of third parties do not come with the examples: their README says where to find them; FUNNEL_DATA names their folder.',
  ),
  'no-such-lead': entry<{ id: string; file: string; read: number; suggestion: string | null }>(
    EXIT.usage,
    data => `There is no lead "${data.id}" among the ${data.read.toLocaleString('en-US')} of ${data.file}.`,
    data => didYouMean(data.suggestion, 'Ids are compared as written, capitals too.'),
  ),
  'no-products': entry<Record<string, never>>(
    EXIT.usage,
    () => '--product: these rules decide each lead as a whole.',
    () => 'Leave out --product.',
  ),
  'which-product': entry<{ id: string; products: readonly string[] }>(
    EXIT.usage,
    data => `Lead "${data.id}" is decided for ${data.products.length} products: ${data.products.join(', ')}.`,
    data => `Say which: --product ${data.products[0]}.`,
  ),
  'no-such-product': entry<{ id: string; product: string; products: readonly string[] }>(
    EXIT.usage,
    data => `Lead "${data.id}" has no row for "${data.product}".`,
    data => `It has ${data.products.join(', ')}.`,
  ),
  'product-without-lead': entry<Record<string, never>>(
    EXIT.usage,
    () => '--product is about one lead.',
    () => 'Give --lead ID as well.',
  ),
  'data-unusable': entry<{ message: string }>(EXIT.unusable, data => data.message),
  'rejected-rows': entry<{ count: number; file: string }>(
    EXIT.unusable,
    data =>
      `--strict: ${data.count === 1 ? 'one row was' : `${data.count.toLocaleString('en-US')} rows were`} rejected.`,
    data => `Their lines and reasons are in ${data.file}.`,
  ),
  'output-format': entry<{ option: string; path: string }>(
    EXIT.usage,
    data => `${data.option} ${data.path}: the name must end in .csv or .jsonl.`,
  ),
  'changes-format': entry<{ path: string }>(
    EXIT.usage,
    data => `-o ${data.path}: changes are written as JSON Lines, so the name must end in .jsonl.`,
  ),
  'replay-what': entry<Record<string, never>>(
    EXIT.usage,
    () => 'funnel replay takes either one instant or a time.',
    () => 'Give --at INSTANT, or --from INSTANT --to INSTANT and perhaps --lead ID.',
  ),
  'replay-backwards': entry<Record<string, never>>(EXIT.usage, () => '--from is later than --to.'),
  'replay-one-instant': entry<{ option: string }>(
    EXIT.usage,
    data => `${data.option} is about one instant; with --from and --to it says nothing.`,
    () => 'Give --at INSTANT.',
  ),
  'replay-one-lead': entry<{ option: string }>(
    EXIT.usage,
    data => `${data.option} is about all leads; with --lead the file would hold one.`,
    () => 'Leave out --lead.',
  ),
  'same-output': entry<{ option: string; other: string; path: string }>(
    EXIT.usage,
    data => `${data.option} ${data.path}: that is where ${data.other} writes.`,
    () => 'Give each of them a file of its own.',
  ),
  'moves-columns': entry<{ path: string; header: string }>(
    EXIT.usage,
    data =>
      `--moves-out ${data.path}: this run reads that file as history, and moves can be added to it only where its columns are ${data.header}.`,
    () => 'Give a file of its own, and name both under history in funnel.yaml.',
  ),
  'bad-baseline': entry<{ path: string; reason: string }>(
    EXIT.unusable,
    data => `${data.path} is no baseline: ${data.reason}`,
    () => 'funnel check --write-baseline writes one.',
  ),
  'baseline-name': entry<{ path: string }>(
    EXIT.usage,
    data => `--write-baseline ${data.path}: the name must end in .json.`,
    () => 'Where the program is stands before the option: funnel check rules --write-baseline',
  ),
  'changed-meanwhile': entry<{ path: string }>(
    EXIT.unusable,
    data => `${data.path} was changed by somebody else while its fixes were looked for. Nothing was written.`,
    () => 'Run it again.',
  ),
  'no-tests': entry<{ path: string }>(
    EXIT.notFine,
    data => `${data.path}: no *.test.yaml file was found.`,
    () => 'Tests stand beside the rules, in files whose names end in .test.yaml.',
  ),
  'unknown-page': entry<{ name: string; suggestion: string | null }>(
    EXIT.usage,
    data => `There is no page about "${data.name}".`,
    data => didYouMean(data.suggestion, 'funnel docs without a name lists all pages.'),
  ),
  'stdin-and-paths': entry<Record<string, never>>(
    EXIT.usage,
    () => '--stdin formats standard input; no path can be given with it.',
  ),
  'not-utf-8': entry<{ path: string }>(EXIT.unusable, data => `${data.path} is not UTF-8 text.`),
  'format-differs': entry<{ path: string; line: number }>(
    EXIT.defect,
    data =>
      `${data.path}: formatting would have changed what line ${data.line} says, so the file was left as it is. This is a defect of Funnel.`,
    () => 'Please report the lines around that one.',
  ),
  'output-exists': entry<{ path: string }>(
    EXIT.usage,
    data => `${data.path}: there is a file already. Nothing was written.`,
    () => 'Give another name, or --overwrite.',
  ),
  'files-in-the-way': entry<{ folder: string; files: readonly string[] }>(
    EXIT.usage,
    data =>
      `${data.folder}: ${data.files.length === 1 ? 'there is a file already that' : 'there are files already that'} funnel init would write: ${data.files.join(', ')}. Nothing was written.`,
    () => 'Give another folder, such as: funnel init rules',
  ),
  'no-lifecycle': entry<{ path: string }>(
    EXIT.usage,
    data => `${data.path}: the program has no lifecycle to draw.`,
    () => 'With --what dependencies you get what depends on what.',
  ),
  'no-such-side': entry<{ given: string }>(
    EXIT.usage,
    data => `${data.given}: there is no such file or folder, and git knows no such revision here.`,
    () => 'Give a program folder, a .funnel file, a bundle, or a revision such as main, HEAD~1 or main:rules.',
  ),
  'not-in-revision': entry<{ revision: string; path: string }>(
    EXIT.usage,
    data => `${data.revision}: ${data.path} is not in that revision.`,
    data => `Say where the rules are there: funnel diff ${data.revision}:rules .`,
  ),
  'no-git': entry<Record<string, never>>(
    EXIT.unusable,
    () => 'git could not be run, which reads revisions.',
    () => 'Install git, or give folders or bundles.',
  ),
  'one-picture': entry<Record<string, never>>(
    EXIT.usage,
    () => 'An SVG file holds one picture.',
    () => 'Give --what lifecycle or --what dependencies.',
  ),
  ...PUBLISH,
  ...REGISTRY,
  interrupted: entry<{ outputs: boolean }>(EXIT.interrupted, data =>
    data.outputs ? 'Interrupted. Nothing was written; earlier output files are as they were.' : 'Interrupted.',
  ),
  defect: entry<{ name: string; version: string; node: string; platform: string; message: string }>(
    EXIT.defect,
    data =>
      `This is a defect of Funnel, not of your program or data.\n  while: ${data.name}\n  message: ${data.message}\n  funnel ${data.version}, Node ${data.node}, ${data.platform}`,
    () => 'Please report these lines. With FUNNEL_DEBUG=1 the command also prints where in its code it happened.',
  ),
} as const;

export type MessageCode = keyof typeof CATALOGUE;
export type MessageData<C extends MessageCode> = Parameters<(typeof CATALOGUE)[C]['say']>[0];
