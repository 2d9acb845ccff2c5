// Which program is meant: that of the editor in front, else the only one, else one that is chosen.
import * as vscode from 'vscode';
import { isRefused } from './protocol.ts';
import type { Server } from './server.ts';
import { words } from './words.ts';

/** Whether some folder of the workspace is on no disk. */
export const isVirtual = (): boolean =>
  (vscode.workspace.workspaceFolders ?? []).some(({ uri }) => !['file', 'vscode-remote'].includes(uri.scheme));

const OURS = /\.(funnel|test\.yaml)$|\/funnel\.yaml$/;

export const belongsToProgram = (uri: vscode.Uri): boolean => OURS.test(uri.path);

/** Milliseconds: the editor waits for ever for somebody who can search a virtual file system. */
const PATIENCE = 1500;

/** None where a file system cannot be searched. */
async function search(pattern: string, most?: number): Promise<readonly vscode.Uri[]> {
  const stop = new vscode.CancellationTokenSource();
  const found = vscode.workspace.findFiles(pattern, '**/{node_modules,.*}/**', most, stop.token);
  if (!isVirtual()) return found;
  const enough = new Promise<readonly vscode.Uri[]>(settle => setTimeout(() => settle([]), PATIENCE));
  return Promise.race([found, enough]).finally(() => stop.cancel());
}

/** Folders of the workspace that hold a program's settings. */
export async function programFolders(): Promise<readonly vscode.Uri[]> {
  const settings = await search('**/funnel.yaml');
  const folders = settings.map(uri => vscode.Uri.joinPath(uri, '..'));
  return folders.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The same as addresses, with programs that are open: not every file system can be searched. */
export async function knownPrograms(server: Server): Promise<readonly string[]> {
  const answer = await server.ask<{ readonly programs: readonly { readonly root: string }[] }>('programs', {});
  const open = isRefused(answer) ? [] : answer.programs.map(({ root }) => root);
  const found = (await programFolders()).map(String);
  const key = (address: string): string => decodeURIComponent(address);
  return [...new Map([...open, ...found].map(address => [key(address), address])).values()].sort();
}

/** A file of the program in front, without asking anybody; null where there is none. */
export function programInFront(): vscode.Uri | null {
  const { activeTextEditor, tabGroups, visibleTextEditors } = vscode.window;
  const active = activeTextEditor?.document.uri;
  if (active && belongsToProgram(active)) return active;
  const visible = visibleTextEditors.find(({ document }) => belongsToProgram(document.uri))?.document.uri;
  if (visible) return visible;
  const tabs = tabGroups.all.flatMap(({ tabs: own }) => own.map(({ input }) => input));
  const texts = tabs.flatMap(input => (input instanceof vscode.TabInputText ? [input.uri] : []));
  return texts.find(belongsToProgram) ?? null;
}

/** Asks where several programs could be meant; undefined where none is there, or none was chosen. */
export async function chosenProgram(): Promise<vscode.Uri | undefined> {
  const front = programInFront();
  if (front) return front;
  const folders = await programFolders();
  if (folders.length === 0) return (await search('**/*.funnel', 1))[0];
  const settings = (folder: vscode.Uri) => vscode.Uri.joinPath(folder, 'funnel.yaml');
  if (folders.length === 1) return settings(folders[0]!);
  const items = folders.map(folder => ({ label: vscode.workspace.asRelativePath(folder), folder }));
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: words.chooseProgram });
  return chosen && settings(chosen.folder);
}
