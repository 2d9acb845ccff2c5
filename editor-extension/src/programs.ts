// Which program is meant: that of the editor in front, else the only one, else one that is chosen.
import * as vscode from 'vscode';
import { words } from './words.ts';

const OURS = /\.(funnel|test\.yaml)$|\/funnel\.yaml$/;

export const belongsToProgram = (uri: vscode.Uri): boolean => OURS.test(uri.path);

/** Folders of the workspace that hold a program's settings. */
export async function programFolders(): Promise<readonly vscode.Uri[]> {
  const settings = await vscode.workspace.findFiles('**/funnel.yaml', '**/{node_modules,.*}/**');
  const folders = settings.map(uri => vscode.Uri.joinPath(uri, '..'));
  return folders.sort((a, b) => (a.path < b.path ? -1 : 1));
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
  if (folders.length === 0) return (await vscode.workspace.findFiles('**/*.funnel', '**/node_modules/**', 1))[0];
  const settings = (folder: vscode.Uri) => vscode.Uri.joinPath(folder, 'funnel.yaml');
  if (folders.length === 1) return settings(folders[0]!);
  const items = folders.map(folder => ({ label: vscode.workspace.asRelativePath(folder), folder }));
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: words.chooseProgram });
  return chosen && settings(chosen.folder);
}
