// The programs that are open: for each its stored files with the texts of open documents laid over them.
import { openSnapshot, type Snapshot, withText } from '@funnel/language-service';
import { addressKey, addressOf } from './convert.ts';
import type { Host } from './host.ts';

export interface OpenProgram {
  readonly root: string;
  readonly snapshot: Snapshot;
  /** Addresses as the editor writes them, by path, for files that are open. */
  readonly addresses: ReadonlyMap<string, string>;
}

/** The path of an address relative to the program's folder; null where it is neither in there nor a file shared with the program. */
export function pathIn({ root, snapshot }: Pick<OpenProgram, 'root' | 'snapshot'>, uri: string): string | null {
  const folder = `${addressKey(root)}/`;
  const key = addressKey(uri);
  if (key.startsWith(folder)) return key.slice(folder.length);
  const shared = [...snapshot.files.keys()].filter(path => path.startsWith('../'));
  return shared.find(path => addressKey(addressOf(root, path)) === key) ?? null;
}

export function uriIn(program: OpenProgram, path: string): string {
  return program.addresses.get(path) ?? addressOf(program.root, path);
}

/** Reads the program of a document from the host. `open` are the open documents' texts by address. */
export async function readProgram(
  host: Host,
  uri: string,
  open: readonly { readonly uri: string; readonly text: string }[],
): Promise<OpenProgram | null> {
  const files = await host.readProgram(uri);
  if (!files) return null;
  const base: OpenProgram = {
    root: files.root,
    snapshot: openSnapshot(files.sources, files.reader, files.settings),
    addresses: new Map(),
  };
  const stored = new Set(files.sources.map(source => source.path));
  return open.reduce((program, document) => {
    const path = pathIn(program, document.uri);
    const belongs = path !== null && (stored.has(path) || addressKey(document.uri) === addressKey(uri));
    return belongs ? withDocument(program, document.uri, document.text) : program;
  }, base);
}

/** The program with the text that an open document has now. */
export function withDocument(program: OpenProgram, uri: string, text: string): OpenProgram {
  const path = pathIn(program, uri);
  if (path === null) return program;
  return {
    root: program.root,
    snapshot: withText(program.snapshot, path, text),
    addresses: new Map(program.addresses).set(path, uri),
  };
}
