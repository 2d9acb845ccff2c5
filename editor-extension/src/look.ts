// Looks at files for a server that has no disk of its own.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

interface Look {
  readonly uri: string;
  readonly want: 'kind' | 'size' | 'entries' | 'bytes';
  /** A file that the server has already: its bytes are left out where they are the same. */
  readonly known?: { readonly size: number; readonly changed: number };
}

type Seen =
  | { readonly kind: 'folder'; readonly entries?: readonly { readonly name: string; readonly isFolder: boolean }[] }
  | { readonly kind: 'file'; readonly size: number; readonly changed: number; readonly bytes?: string };

const { fs } = vscode.workspace;
const { Directory, File, SymbolicLink } = vscode.FileType;

/** Arguments of a call may be so many. */
const AT_ONCE = 8192;

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE) text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return btoa(text);
}

/** A folder that is open stands for its repository where there is none to be seen: nothing outside of it can be shared. */
function isRepositoryMark(uri: vscode.Uri): boolean {
  const isVirtual = !['file', 'vscode-remote'].includes(uri.scheme);
  const folders = vscode.workspace.workspaceFolders ?? [];
  return isVirtual && folders.some(({ uri: folder }) => vscode.Uri.joinPath(folder, '.git').path === uri.path);
}

/** Links to folders are passed over: they could lead in a circle. */
async function entriesIn(uri: vscode.Uri) {
  const entries = await fs.readDirectory(uri);
  return entries
    .filter(([, type]) => (type & File) !== 0 || ((type & Directory) !== 0 && (type & SymbolicLink) === 0))
    .map(([name, type]) => ({ name, isFolder: (type & Directory) !== 0 }));
}

async function seen({ known, uri: address, want }: Look): Promise<Seen> {
  const uri = vscode.Uri.parse(address);
  if (isRepositoryMark(uri)) return { kind: 'folder' };
  const { mtime, size, type } = await fs.stat(uri);
  if ((type & Directory) !== 0)
    return { kind: 'folder', ...(want === 'entries' ? { entries: await entriesIn(uri) } : {}) };
  const isSame = known?.size === size && known.changed === mtime;
  const bytes = want === 'bytes' && !isSame ? { bytes: base64(await fs.readFile(uri)) } : {};
  return { kind: 'file', size, changed: mtime, ...bytes };
}

/** Answers the server's looks; null for what is not there. */
export function answerLooks(client: BaseLanguageClient): void {
  client.onRequest('funnel/look', ({ looks }: { readonly looks: readonly Look[] }) =>
    Promise.all(looks.map(look => seen(look).catch(() => null))),
  );
}
