// A client of `funnel lsp` that counts what it asked and what was answered, and asks the system how much memory the server has.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  type Range,
  type ServerCapabilities,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

export interface BenchClient {
  readonly capabilities: ServerCapabilities;
  readonly open: (path: string, text: string) => Promise<string>;
  readonly change: (uri: string, range: Range, text: string) => Promise<void>;
  /** null where nothing came in time; an error that the protocol foresees (cancelled, text moved on) is an answer. */
  readonly ask: (method: string, params: object) => Promise<'answered' | 'refused' | null>;
  /** Waits until findings have come of the document’s present version. */
  readonly told: (uri: string) => Promise<void>;
  /** Kilobytes. */
  readonly memory: () => number;
  readonly stop: () => Promise<void>;
}

const PATIENCE = 30_000;
/** Cancelled, the text has moved on, or it was refused in words, as renaming what has no name. */
const FORESEEN = new Set([-32800, -32801, -32803]);

export async function startClient(): Promise<BenchClient> {
  const command = join(process.cwd(), 'packages/cli/bin/funnel.mjs');
  const server: ChildProcess = spawn(process.execPath, [command, 'lsp'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout!),
    new StreamMessageWriter(server.stdin!),
  );
  const told = new Map<string, number>();
  let heard: () => void = () => undefined;
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, version }) => {
    told.set(uri, version ?? 0);
    heard();
  });
  connection.listen();
  const { capabilities } = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const versions = new Map<string, number>();
  return {
    capabilities,
    open: async (path, text) => {
      const uri = pathToFileURL(path).href;
      versions.set(uri, 1);
      await connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'funnel', version: 1, text },
      });
      return uri;
    },
    change: async (uri, range, text) => {
      const version = versions.get(uri)! + 1;
      versions.set(uri, version);
      await connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [{ range, text }],
      });
    },
    ask: async (method, params) => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<null>(settle => {
        timer = setTimeout(settle, PATIENCE, null);
      });
      const answer = connection.sendRequest(method, params).then(
        () => 'answered' as const,
        (error: { code?: number; message?: string }) => {
          if (FORESEEN.has(error.code ?? 0)) return 'refused' as const;
          throw new Error(`${method}: ${error.message}`);
        },
      );
      try {
        return await Promise.race([answer, late]);
      } finally {
        clearTimeout(timer);
      }
    },
    told: uri =>
      new Promise(settle => {
        heard = () => {
          if ((told.get(uri) ?? -1) >= versions.get(uri)!) settle();
        };
        heard();
      }),
    memory: () => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(server.pid)], { encoding: 'utf8' })),
    stop: async () => {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      connection.dispose();
    },
  };
}
