// What a click on the status bar offers.
import * as vscode from 'vscode';

const ENTRIES = [
  ['$(check-all) Check Program', 'funnel.check'],
  ['$(beaker) Run All Tests', 'funnel.runTests'],
  ['$(comment-discussion) Explain a Lead…', 'funnel.explainLead'],
  ['$(type-hierarchy) Show Graph…', 'funnel.showGraph'],
  ['$(package) Compile…', 'funnel.compile'],
  ['$(debug-restart) Restart Language Server', 'funnel.restartServer'],
  ['$(output) Show Output', 'funnel.showOutput'],
] as const;

export async function menu(): Promise<void> {
  const items = ENTRIES.map(([label, command]) => ({ label, command }));
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: 'Funnel' });
  if (chosen) await vscode.commands.executeCommand(chosen.command);
}
