// The program in front, what is wrong with it and what its rules are called, in the status bar; a click opens the menu.
import * as vscode from 'vscode';
import { programInFront } from './programs.ts';
import { isRefused, type ProgramStatus } from './protocol.ts';
import type { Server } from './server.ts';
import { short, words } from './words.ts';

function text({ counts, digest, name }: ProgramStatus): string {
  const problems = [
    ...(counts.error > 0 ? [`$(error) ${counts.error}`] : []),
    ...(counts.warning > 0 ? [`$(warning) ${counts.warning}`] : []),
  ];
  return [`$(filter) ${name}`, ...problems, ...(digest === null ? [] : [short(digest)])].join('  ');
}

export function statusBar(server: Server): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('funnel.status', vscode.StatusBarAlignment.Left, 50);
  item.name = 'Funnel';
  item.command = 'funnel.menu';
  let asked = 0;
  async function renew(): Promise<void> {
    const mine = ++asked;
    const uri = programInFront();
    if (uri === null) return item.hide();
    const answer = await server.ask<ProgramStatus>('status', { uri: uri.toString() });
    if (mine !== asked) return;
    if (isRefused(answer)) return item.hide();
    const { counts, digest, files, name } = answer;
    item.text = text(answer);
    const told = words.checked(name, counts.error, counts.warning, counts.info);
    item.tooltip = new vscode.MarkdownString(`**${told}**\n\n${words.statusTip(files, digest)}`);
    item.accessibilityInformation = { label: `Funnel: ${told}` };
    item.backgroundColor = counts.error > 0 ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
    item.show();
  }
  void renew();
  return vscode.Disposable.from(item, server.onChange(renew), vscode.window.onDidChangeActiveTextEditor(renew));
}
