// Above each test what can be done with it; above each declaration what the last run of tests tried of it.
import * as vscode from 'vscode';
import { setting } from '../client.ts';
import { words } from '../words.ts';
import type { Tests } from './controller.ts';

const lens = (line: number, title: string, command: string, ...given: unknown[]): vscode.CodeLens =>
  new vscode.CodeLens(new vscode.Range(line, 0, line, 0), { title, command, arguments: given });

function ofTests(tests: Tests, uri: string): vscode.CodeLens[] {
  const file = tests.files().find(each => each.uri === uri);
  return (file?.cases ?? []).flatMap(({ line, name }) => [
    lens(line, words.runTest, 'funnel.runTests', { uri, line }),
    lens(line, words.explainTest, 'funnel.explainLead', { uri, lead: { from: 'test', uri, name, line } }),
  ]);
}

function ofRules({ last }: Tests, uri: string): vscode.CodeLens[] {
  return (last.of(uri)?.declarations ?? []).map(({ line, tests, total, tried }) =>
    lens(line, words.branches(tried, total, tests.length), 'workbench.view.testing.focus'),
  );
}

export function lenses(tests: Tests): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provide =
    (make: (tests: Tests, uri: string) => vscode.CodeLens[]) =>
    ({ uri }: vscode.TextDocument): vscode.CodeLens[] =>
      setting('codeLens.tests', true) ? make(tests, uri.toString()) : [];
  const register = (selector: vscode.DocumentSelector, make: Parameters<typeof provide>[0]) =>
    vscode.languages.registerCodeLensProvider(selector, {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses: provide(make),
    });
  return vscode.Disposable.from(
    changed,
    tests.onDiscovered(() => changed.fire()),
    tests.last.onChange(() => changed.fire()),
    register({ pattern: '**/*.test.yaml' }, ofTests),
    register({ language: 'funnel' }, ofRules),
  );
}
