// Reads the files of the program that a document belongs to, for a server that has no file system of its own.
import * as vscode from 'vscode';

export interface ProgramTexts {
  /** Address of the program's folder. */
  readonly root: string;
  /** Texts of rule files and lists, by path relative to the folder. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

const shallow = /(^|\/)(node_modules|out|dist|\.[^/]*)(\/|$)/;
const decoder = new TextDecoder();

async function exists(uri: vscode.Uri): Promise<boolean> {
  return Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
}

/** The nearest folder upwards that holds a funnel.yaml, not above the workspace; null when there is none. */
async function programFolder(document: vscode.Uri): Promise<vscode.Uri | null> {
  const top = vscode.workspace.getWorkspaceFolder(document)?.uri;
  let folder = vscode.Uri.joinPath(document, '..');
  while (top && folder.path.startsWith(top.path)) {
    if (await exists(vscode.Uri.joinPath(folder, 'funnel.yaml'))) return folder;
    if (folder.path === top.path) return null;
    folder = vscode.Uri.joinPath(folder, '..');
  }
  return null;
}

async function collect(folder: vscode.Uri, below: string, into: { path: string; text: string }[]): Promise<void> {
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
    const path = below === '' ? name : `${below}/${name}`;
    if (shallow.test(path)) continue;
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.Directory) await collect(uri, path, into);
    else if (/\.(funnel|txt)$/.test(name))
      into.push({ path, text: decoder.decode(await vscode.workspace.fs.readFile(uri)) });
  }
}

export async function readProgram(document: vscode.Uri): Promise<ProgramTexts> {
  const folder = await programFolder(document);
  if (folder) {
    const files: { path: string; text: string }[] = [];
    await collect(folder, '', files);
    return { root: folder.toString(), files };
  }
  const parent = vscode.Uri.joinPath(document, '..');
  const name = document.path.slice(document.path.lastIndexOf('/') + 1);
  const text = decoder.decode(await vscode.workspace.fs.readFile(document));
  return { root: parent.toString(), files: [{ path: name, text }] };
}
