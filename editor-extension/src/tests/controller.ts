// The Test Explorer: the tests beside the rules, each file with its cases, run on the texts as they are in the editor.
import * as vscode from 'vscode';
import { knownPrograms } from '../programs.ts';
import { isRefused, type TestFile, type TestsAnswer } from '../protocol.ts';
import type { Server } from '../server.ts';
import { type LastRun, lastRun } from './last-run.ts';
import { type RunOptions, run } from './run.ts';

export interface Tests {
  readonly controller: vscode.TestController;
  /** What the last run said, for lenses. */
  readonly last: LastRun;
  /** The files that are known, as the server last told them. */
  readonly files: () => readonly TestFile[];
  readonly discover: () => Promise<void>;
  readonly onDiscovered: vscode.Event<void>;
  /** All of them, or the case that stands on a line. */
  readonly run: (only?: { readonly uri: string; readonly line: number }) => Promise<void>;
}

/** Of items with one name in a file the line tells them apart. */
export const caseId = (uri: string, name: string, index: number): string => `${uri}#${name}#${index}`;

function caseItems(controller: vscode.TestController, { cases, uri }: TestFile): vscode.TestItem[] {
  const seen = new Map<string, number>();
  return cases.map(({ line, name }) => {
    const index = seen.get(name) ?? 0;
    seen.set(name, index + 1);
    const item = controller.createTestItem(caseId(uri, name, index), name, vscode.Uri.parse(uri));
    item.range = new vscode.Range(line, 0, line, 0);
    item.sortText = String(line).padStart(6, '0');
    return item;
  });
}

function fileItem(controller: vscode.TestController, file: TestFile): vscode.TestItem {
  const uri = vscode.Uri.parse(file.uri);
  const item = controller.createTestItem(file.uri, vscode.workspace.asRelativePath(uri), uri);
  item.children.replace(caseItems(controller, file));
  const [problem] = file.problems;
  if (problem) item.error = `${problem.line + 1}: ${problem.message}`;
  return item;
}

export function testController(server: Server, context: vscode.ExtensionContext): Tests {
  const controller = vscode.tests.createTestController('funnel', 'Funnel');
  const last = lastRun();
  const discovered = new vscode.EventEmitter<void>();
  let files: readonly TestFile[] = [];
  let told = '';

  async function discover(): Promise<void> {
    const folders = await knownPrograms(server);
    const answers = await Promise.all(folders.map(uri => server.ask<TestsAnswer>('tests', { uri })));
    const found = answers.flatMap(answer => (isRefused(answer) ? [] : answer.files));
    const unique = [...new Map(found.map(file => [file.uri, file])).values()];
    const text = JSON.stringify(unique);
    if (text === told) return;
    told = text;
    files = unique;
    controller.items.replace(unique.map(file => fileItem(controller, file)));
    discovered.fire();
  }

  controller.refreshHandler = discover;
  const start = (options: RunOptions) => (request: vscode.TestRunRequest, token: vscode.CancellationToken) =>
    run({ controller, server, last }, options, request, token);
  const { Coverage, Run } = vscode.TestRunProfileKind;
  const plain = start({ coverage: false });
  const covering = start({ coverage: true });
  controller.createRunProfile('Run', Run, plain, true, undefined, true);
  const profile = controller.createRunProfile('Run with Coverage', Coverage, covering, true, undefined, true);
  profile.loadDetailedCoverage = async (_run, coverage) => [...last.details(coverage)];

  const watcher = vscode.workspace.createFileSystemWatcher('**/*.test.yaml');
  const changes = [watcher.onDidCreate(discover), watcher.onDidDelete(discover), server.onChange(discover)];
  context.subscriptions.push(controller, discovered, watcher, ...changes);
  void discover();

  return {
    controller,
    last,
    files: () => files,
    discover,
    onDiscovered: discovered.event,
    run: async only => {
      await discover();
      const items = only === undefined ? undefined : itemsAt(controller, only.uri, only.line);
      const source = new vscode.CancellationTokenSource();
      await plain(new vscode.TestRunRequest(items), source.token);
      source.dispose();
    },
  };
}

function itemsAt({ items }: vscode.TestController, uri: string, line: number): vscode.TestItem[] {
  const cases = [...(items.get(uri)?.children ?? [])].map(([, item]) => item);
  return cases.filter(({ range }) => range?.start.line === line);
}
