// What both hosts do once their client is made: views, tests, commands and the status bar.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { checkProgram } from './commands/check-program.ts';
import { chooseLead } from './commands/choose-lead.ts';
import { compileProgram } from './commands/compile-program.ts';
import { menu } from './commands/menu.ts';
import { newProgram } from './commands/new-program.ts';
import { chosenProgram } from './programs.ts';
import type { GraphKind } from './protocol.ts';
import { type Server, startServer } from './server.ts';
import { statusBar } from './status-bar.ts';
import { type Tests, testController } from './tests/controller.ts';
import { lenses } from './tests/lenses.ts';
import { type Explained, showExplanation } from './views/explain-view.ts';
import { showGraph } from './views/graph-view.ts';
import { refusal, words } from './words.ts';

type Handler = (given: never) => unknown;

async function explainLead(
  context: vscode.ExtensionContext,
  server: Server,
  given?: Partial<Explained>,
): Promise<void> {
  const uri = given?.uri ?? (await chosenProgram())?.toString();
  if (uri === undefined) return void vscode.window.showWarningMessage(refusal({ refused: 'no-program', data: {} }));
  const lead = given?.lead ?? (await chooseLead(server, uri));
  if (lead !== undefined) showExplanation(context, server, { uri, lead });
}

async function runTests(tests: Tests, only?: { readonly uri: string; readonly line: number }): Promise<void> {
  await vscode.commands.executeCommand('workbench.view.testing.focus');
  await tests.run(only);
}

async function restart(server: Server): Promise<void> {
  await server.restart();
  void vscode.window.setStatusBarMessage(words.restarted, 3000);
}

/** Starts the language server, and whatever needs it. `make` gives a client that is not yet started. */
export async function start(context: vscode.ExtensionContext, make: () => Promise<BaseLanguageClient>): Promise<void> {
  const register = (id: string, handler: Handler) => vscode.commands.registerCommand(id, handler);
  const starting = startServer(context, make);
  context.subscriptions.push(register('funnel.newProgram', () => newProgram(context, starting)));
  const server = await starting;
  const tests = testController(server, context);
  const handlers: Readonly<Record<string, Handler>> = {
    'funnel.check': () => checkProgram(server),
    'funnel.explainLead': (given?: Partial<Explained>) => explainLead(context, server, given),
    'funnel.showGraph': (what?: GraphKind) => showGraph(context, server, typeof what === 'string' ? what : undefined),
    'funnel.compile': (target?: vscode.Uri) =>
      compileProgram(server, target instanceof vscode.Uri && target.path.endsWith('.json') ? target : undefined),
    'funnel.runTests': (only?: { readonly uri: string; readonly line: number }) => runTests(tests, only),
    'funnel.restartServer': () => restart(server),
    'funnel.showOutput': () => server.showOutput(),
    'funnel.menu': menu,
  };
  const registered = Object.entries(handlers).map(([id, handler]) => register(id, handler));
  context.subscriptions.push(...registered, lenses(tests), statusBar(server));
}
