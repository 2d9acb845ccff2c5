// Create a First Program: the files of `funnel init`, in the folder that is open. Never overwrites.
import * as vscode from 'vscode';
import { words } from '../words.ts';

interface TemplateFile {
  readonly path: string;
  readonly text: string;
}

const exists = (uri: vscode.Uri): Promise<boolean> =>
  Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );

async function template({ extensionUri }: vscode.ExtensionContext): Promise<readonly TemplateFile[]> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist/template.json'));
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** `ready` settles when the language server answers: what is opened before it runs would be shown without it. */
export async function newProgram(context: vscode.ExtensionContext, ready: Promise<unknown>): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) {
    const chosen = await vscode.window.showInformationMessage(words.folderNeeded, words.openFolder);
    if (chosen !== undefined) await vscode.commands.executeCommand('workbench.action.files.openFolder');
    return;
  }
  const files = (await template(context)).map(({ path, text }) => ({
    path,
    text,
    uri: vscode.Uri.joinPath(folder.uri, path),
  }));
  const taken = (await Promise.all(files.map(async ({ path, uri }) => ((await exists(uri)) ? [path] : [])))).flat();
  if (taken.length > 0) return void vscode.window.showWarningMessage(words.inTheWay(taken));
  for (const { text, uri } of files) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  await ready.catch(() => undefined);
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, 'scores.funnel'));
  void vscode.window.showInformationMessage(words.created(files.length));
}
