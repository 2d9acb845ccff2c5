// A real client of the language server: `funnel lsp` in a process of its own, spoken to over its standard input and output.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  type ServerCapabilities,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { FUNNEL } from './funnel.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/** An example program's folder. */
export const example = (name: string): string => join(ROOT, 'examples', name);

export interface OpenFile {
  readonly uri: string;
  readonly path: string;
  readonly text: () => string;
  /** The position at which the n-th occurrence (from 1) of a text begins, or of `|` inside it: `at('fit >= |60')`. */
  readonly at: (marked: string, occurrence?: number) => Position;
  /** The range of the n-th occurrence of a text. */
  readonly range: (text: string, occurrence?: number) => Range;
  readonly textIn: (range: Range) => string;
  /** Puts a text in place of a range, as an editor tells it. */
  readonly edit: (range: Range, text: string) => Promise<void>;
  /** Replaces the whole text. */
  readonly replace: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface Editor {
  readonly connection: ProtocolConnection;
  readonly capabilities: ServerCapabilities;
  /** Opens a file as it is on the disk, or with another text. */
  readonly open: (path: string, text?: string) => Promise<OpenFile>;
  /** What was last told of a document; waits until something was told of this version of it. */
  readonly diagnosticsOf: (file: OpenFile) => Promise<PublishDiagnosticsParams>;
  readonly request: <R>(method: string, params: unknown) => Promise<R>;
  /** Ends the server. */
  readonly stop: () => Promise<void>;
}

const PATIENCE = 20_000;

/** How a server is reached, and how its client calls the files that the tests name by their paths. */
export interface Reached {
  readonly connection: ProtocolConnection;
  readonly addressOf: (path: string) => string;
}

/** Starts a server: the built command, or what FUNNEL_SERVER names. */
function startCommand(): Reached {
  const server: ChildProcess = spawn(process.execPath, [process.env['FUNNEL_SERVER'] ?? FUNNEL, 'lsp'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout!),
    new StreamMessageWriter(server.stdin!),
  );
  return { connection, addressOf: path => pathToFileURL(path).href };
}

/** Starts a server and says hello. `initialize` adds to what the client says of itself. */
export async function openEditor(
  initialize: Partial<InitializeParams> = {},
  { addressOf, connection }: Reached = startCommand(),
): Promise<Editor> {
  const told = new Map<string, PublishDiagnosticsParams>();
  const waiting = new Set<() => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, params => {
    told.set(params.uri, params);
    for (const look of waiting) look();
  });
  connection.listen();
  const { capabilities } = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    ...initialize,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const versions = new Map<string, number>();

  async function open(path: string, given?: string): Promise<OpenFile> {
    let text = given ?? readFileSync(path, 'utf8');
    const uri = addressOf(path);
    versions.set(uri, 1);
    told.delete(uri);
    const languageId = /\.ya?ml$/.test(path) ? 'yaml' : 'funnel';
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
    const change = async (range: Range | null, replacement: string) => {
      const version = (versions.get(uri) ?? 1) + 1;
      versions.set(uri, version);
      text = range === null ? replacement : applied(text, [{ range, newText: replacement }]);
      await connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [range === null ? { text: replacement } : { range, text: replacement }],
      });
    };
    return {
      uri,
      path,
      text: () => text,
      at: (marked, occurrence = 1) => {
        const within = Math.max(0, marked.indexOf('|'));
        return positionAt(text, find(text, marked.replace('|', ''), occurrence) + within);
      },
      range: (wanted, occurrence = 1) => {
        const start = find(text, wanted, occurrence);
        return { start: positionAt(text, start), end: positionAt(text, start + wanted.length) };
      },
      textIn: range => text.slice(offsetAt(text, range.start), offsetAt(text, range.end)),
      edit: change,
      replace: replacement => change(null, replacement),
      close: () => connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } }),
    };
  }

  function diagnosticsOf({ uri }: OpenFile): Promise<PublishDiagnosticsParams> {
    return new Promise((settle, reject) => {
      const look = () => {
        const params = told.get(uri);
        if (params === undefined || (params.version ?? 0) < (versions.get(uri) ?? 1)) return;
        clearTimeout(timer);
        waiting.delete(look);
        settle(params);
      };
      const timer = setTimeout(() => {
        waiting.delete(look);
        reject(new Error(`nothing was told of ${uri}`));
      }, PATIENCE);
      waiting.add(look);
      look();
    });
  }

  async function stop(): Promise<void> {
    await connection.sendRequest(ShutdownRequest.type);
    await connection.sendNotification(ExitNotification.type);
    connection.dispose();
  }

  return {
    connection,
    capabilities,
    open,
    diagnosticsOf,
    request: (method, params) => connection.sendRequest(method, params),
    stop,
  };
}

function find(text: string, wanted: string, occurrence: number): number {
  let at = -1;
  for (let left = occurrence; left > 0; left -= 1) {
    at = text.indexOf(wanted, at + 1);
    if (at < 0) throw new Error(`no occurrence ${occurrence} of ${JSON.stringify(wanted)}`);
  }
  return at;
}

export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}

export function offsetAt(text: string, { line, character }: Position): number {
  const lines = text.split('\n');
  return lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
}

/** The text with edits taken in, which must not overlap. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  const fromTheEnd = [...edits].sort((a, b) => offsetAt(text, b.range.start) - offsetAt(text, a.range.start));
  return fromTheEnd.reduce(
    (so, { range, newText }) => so.slice(0, offsetAt(so, range.start)) + newText + so.slice(offsetAt(so, range.end)),
    text,
  );
}

/** The file's path of an address. */
export const pathOf = (uri: string): string => fileURLToPath(uri);
