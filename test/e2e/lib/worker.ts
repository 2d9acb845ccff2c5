// The server of a web worker, with what a worker has and nothing of Node: it can see files only by asking its client.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { createProtocolConnection, type DataCallback, type Message } from 'vscode-languageserver-protocol/node';
// @ts-expect-error: a script without types.
import { buildServers, WORKER_SCRIPTS } from '../../../editor-extension/scripts/build.mjs';
import type { Reached } from './editor.ts';

type Take = (event: { readonly data: Message }) => void;

interface Port {
  onmessage: Take;
  readonly addEventListener: () => void;
  readonly postMessage: (message: Message) => void;
}

/** Two ends; what is given to one comes out of the other as a copy, as between a page and its worker. */
function ports(): readonly [Port, Port] {
  const takes: Take[] = [];
  const end = (own: number): Port => ({
    set onmessage(take: Take) {
      takes[own] = take;
    },
    addEventListener: () => undefined,
    postMessage: message => {
      const data = structuredClone(message);
      setImmediate(() => takes[1 - own]?.({ data }));
    },
  });
  return [end(0), end(1)];
}

const silent = () => ({ dispose: () => undefined });
const events = { onError: silent, onClose: silent, dispose: () => undefined };

function clientOf(port: Port) {
  const listen = (take: DataCallback) => {
    port.onmessage = ({ data }) => take(data);
    return silent();
  };
  const write = async (message: Message) => port.postMessage(message);
  return createProtocolConnection(
    { ...events, onPartialMessage: silent, listen },
    { ...events, write, end: () => undefined },
  );
}

/** As one text: all that the worker is given. */
export async function workerScript(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'funnel-worker-'));
  try {
    await buildServers(folder);
    return (WORKER_SCRIPTS as readonly string[]).map(name => readFileSync(join(folder, name), 'utf8')).join('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const SCHEME = 'memfs:';

export interface Look {
  readonly uri: string;
  readonly want: 'kind' | 'size' | 'entries' | 'bytes';
  readonly known?: { readonly size: number; readonly changed: number };
}

function seen({ known, uri, want }: Look): object {
  const path = decodeURIComponent(uri.slice(SCHEME.length));
  const found = statSync(path);
  if (found.isDirectory()) {
    const entries = () =>
      readdirSync(path, { withFileTypes: true }).map(entry => ({ name: entry.name, isFolder: entry.isDirectory() }));
    return { kind: 'folder', ...(want === 'entries' ? { entries: entries() } : {}) };
  }
  const { mtimeMs: changed, size } = found;
  const isSame = known?.size === size && known.changed === changed;
  const bytes = want === 'bytes' && !isSame ? { bytes: readFileSync(path).toString('base64') } : {};
  return { kind: 'file', size, changed, ...bytes };
}

function seenOrNothing(look: Look): object | null {
  try {
    return seen(look);
  } catch {
    return null;
  }
}

/** `asked` is told of every look. The files are those of the disk, under addresses of another scheme. */
export function startWorker(script: string, asked: (look: Look) => void = () => undefined): Reached {
  const [page, worker] = ports();
  const { AbortController, atob, btoa, clearTimeout, console, queueMicrotask, setTimeout, structuredClone } =
    globalThis;
  const { TextDecoder, TextEncoder, URL } = globalThis;
  const scope: Record<string, unknown> = {
    AbortController,
    atob,
    btoa,
    clearTimeout,
    console,
    queueMicrotask,
    setTimeout,
  };
  Object.assign(scope, { structuredClone, TextDecoder, TextEncoder, URL });
  Object.defineProperties(scope, Object.getOwnPropertyDescriptors(worker));
  scope['self'] = scope;
  runInContext(script, createContext(scope));
  const connection = clientOf(page);
  connection.onRequest('funnel/look', ({ looks }: { readonly looks: readonly Look[] }) => {
    for (const look of looks) asked(look);
    return looks.map(seenOrNothing);
  });
  return { connection, addressOf: path => `${SCHEME}${path.split('/').map(encodeURIComponent).join('/')}` };
}
