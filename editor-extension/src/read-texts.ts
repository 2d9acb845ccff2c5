// Reads texts of a program's folder for a server that has no file system of its own.
import * as vscode from 'vscode';

export interface ReadText {
  readonly path: string;
  readonly text: string;
}

const passedOver = /^(node_modules|\..*|out|dist)$/;
const decoder = new TextDecoder();

/** Files in the folder and below it whose names end so, in the order of paths; not of programs further down. */
export async function readTexts(folder: vscode.Uri, ending: string, below = ''): Promise<readonly ReadText[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  if (below !== '' && entries.some(([name]) => name === 'funnel.yaml')) return [];
  const found = await Promise.all(
    entries.map(async ([name, type]): Promise<readonly ReadText[]> => {
      const uri = vscode.Uri.joinPath(folder, name);
      if (type & vscode.FileType.Directory)
        return passedOver.test(name) ? [] : readTexts(uri, ending, `${below}${name}/`);
      if (!name.endsWith(ending)) return [];
      return [{ path: `${below}${name}`, text: decoder.decode(await vscode.workspace.fs.readFile(uri)) }];
    }),
  );
  return found.flat().sort((a, b) => (a.path < b.path ? -1 : 1));
}
