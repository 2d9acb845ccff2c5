// Compile: the bundle, written where its author says, and opened when wanted.
import * as vscode from 'vscode';
import { chosenProgram } from '../programs.ts';
import type { CompileAnswer } from '../protocol.ts';
import { asked, type Server } from '../server.ts';
import { words } from '../words.ts';

/** Gives the file that was written. */
export async function compileProgram(server: Server, target?: vscode.Uri): Promise<vscode.Uri | undefined> {
  const uri = await chosenProgram();
  const answer = await asked<CompileAnswer>(server, 'compile', uri ? { uri: uri.toString() } : {});
  if (answer === null) return undefined;
  const usual = vscode.Uri.joinPath(vscode.Uri.parse(answer.root), 'bundle.json');
  const file = target ?? (await vscode.window.showSaveDialog({ defaultUri: usual, filters: { Bundle: ['json'] } }));
  if (file === undefined) return undefined;
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(answer.text));
  const told = words.compiled(vscode.workspace.asRelativePath(file), answer.digest);
  void vscode.window.showInformationMessage(told, words.open).then(async chosen => {
    if (chosen !== undefined) await vscode.window.showTextDocument(file);
  });
  return file;
}
