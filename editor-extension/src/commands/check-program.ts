// Check Program: the counts of what is told of it, and the way to the list.
import * as vscode from 'vscode';
import { chosenProgram } from '../programs.ts';
import type { ProgramStatus } from '../protocol.ts';
import { asked, type Server } from '../server.ts';
import { words } from '../words.ts';

export async function checkProgram(server: Server): Promise<void> {
  const uri = await chosenProgram();
  const answer = await asked<ProgramStatus>(server, 'check', uri ? { uri: uri.toString() } : {});
  if (answer === null) return;
  const { error, info, warning } = answer.counts;
  if (error + warning + info === 0) return void vscode.window.showInformationMessage(words.fine(answer.name));
  const show = error > 0 ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  const chosen = await show(words.checked(answer.name, error, warning, info), words.showProblems);
  if (chosen === words.showProblems) await vscode.commands.executeCommand('workbench.actions.view.problems');
}
