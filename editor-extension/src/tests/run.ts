// One run of tests: what is asked of the server, and what of its answer stands where.
import * as vscode from 'vscode';
import { knownPrograms } from '../programs.ts';
import { type CaseResult, isRefused, type Refused, type RunAnswer } from '../protocol.ts';
import type { Server } from '../server.ts';
import { refusal, words } from '../words.ts';
import { coverageOf } from './coverage.ts';
import type { LastRun } from './last-run.ts';

export interface RunOptions {
  readonly coverage: boolean;
}

export interface RunPlace {
  readonly controller: vscode.TestController;
  readonly server: Server;
  readonly last: LastRun;
}

interface Wanted {
  readonly uri: string;
  readonly name?: string;
  readonly line?: number;
}

function leaves(items: Iterable<vscode.TestItem>, without: ReadonlySet<vscode.TestItem>): vscode.TestItem[] {
  return [...items].flatMap(item => {
    if (without.has(item)) return [];
    const below = [...item.children].map(([, child]) => child);
    return below.length === 0 ? [item] : leaves(below, without);
  });
}

const all = ({ items }: vscode.TestController): vscode.TestItem[] => [...items].map(([, item]) => item);

const wanted = (item: vscode.TestItem): Wanted => {
  const uri = item.uri!.toString();
  return item.range === undefined ? { uri } : { uri, name: item.label, line: item.range.start.line };
};

function messagesOf({ failures }: CaseResult): vscode.TestMessage[] {
  return failures.map(({ actual, column, expected, line, path, reasons, uri }) => {
    const message = vscode.TestMessage.diff(words.failedAt(path), expected, actual);
    message.location = new vscode.Location(vscode.Uri.parse(uri), new vscode.Position(line, column));
    if (reasons.length > 0) message.message = `${words.failedAt(path)}\n${reasons.join('\n')}`;
    return message;
  });
}

/** The program folders that the items' files are in: the innermost around each. */
async function programsOf(
  server: Server,
  items: readonly vscode.TestItem[],
): Promise<ReadonlyMap<string, vscode.TestItem[]>> {
  const folders = await knownPrograms(server);
  const found = new Map<string, vscode.TestItem[]>();
  for (const item of items) {
    const around = folders.filter(folder => item.uri!.toString().startsWith(`${folder}/`));
    const folder = around.sort((a, b) => b.length - a.length)[0] ?? item.uri!.toString();
    found.set(folder, [...(found.get(folder) ?? []), item]);
  }
  return found;
}

function tell(run: vscode.TestRun, items: readonly vscode.TestItem[], answer: RunAnswer | Refused): void {
  if (isRefused(answer)) {
    for (const item of items) run.errored(item, new vscode.TestMessage(refusal(answer)));
    return;
  }
  const key = (uri: string, name: string, line: number): string => `${uri}\n${name}\n${line}`;
  const results = new Map(answer.results.map(each => [key(each.uri, each.name, each.line), each]));
  for (const item of items) {
    const result = results.get(key(item.uri!.toString(), item.label, item.range?.start.line ?? -1));
    const problem = answer.problems.find(({ uri }) => uri === item.uri!.toString());
    if (result === undefined) run.errored(item, new vscode.TestMessage(problem?.message ?? words.notRunYet));
    else if (result.failures.length === 0) run.passed(item);
    else {
      run.failed(item, messagesOf(result));
      run.appendOutput(words.failure(result), undefined, item);
    }
  }
}

async function once(
  place: RunPlace,
  options: RunOptions,
  request: vscode.TestRunRequest,
  token: vscode.CancellationToken,
): Promise<void> {
  const { controller, last, server } = place;
  const run = controller.createTestRun(request);
  const items = leaves(request.include ?? all(controller), new Set(request.exclude));
  for (const item of items) run.started(item);
  for (const [uri, own] of await programsOf(server, items)) {
    if (token.isCancellationRequested) break;
    const only = request.include === undefined && !request.exclude?.length ? undefined : own.map(wanted);
    const answer = await server.ask<RunAnswer>('runTests', { uri, only, coverage: true });
    tell(run, own, answer);
    if (isRefused(answer) || answer.coverage === null) continue;
    last.keep(answer.coverage);
    if (!options.coverage) continue;
    const { percent, total, tried } = answer.coverage;
    run.appendOutput(words.coverage(percent, tried, total));
    for (const file of answer.coverage.files) run.addCoverage(coverageOf(file, last));
  }
  run.end();
}

/** Once; a continuous one again after every change, until it is called off. */
export async function run(
  place: RunPlace,
  options: RunOptions,
  request: vscode.TestRunRequest,
  token: vscode.CancellationToken,
): Promise<void> {
  if (!request.continuous) return once(place, options, request, token);
  const { exclude, include, profile } = request;
  let work = Promise.resolve();
  const again = place.server.onChange(() => {
    // What a run finds is lost where another one of the same request has ended.
    const fresh = new vscode.TestRunRequest(include, exclude, profile, true);
    work = work.then(() => once(place, options, fresh, token)).catch(place.server.failed);
  });
  token.onCancellationRequested(() => again.dispose());
}
