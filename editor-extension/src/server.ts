// The language server as the rest of the extension sees it: questions, changes, starting anew.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isRefused, type Refused } from './protocol.ts';
import { refusal, words } from './words.ts';

export interface Server {
  /** The answer, or why there is none. */
  readonly ask: <R extends object>(command: string, params: object) => Promise<R | Refused>;
  /** Something about some program may have changed; a moment after it did. */
  readonly onChange: vscode.Event<void>;
  readonly restart: () => Promise<void>;
  readonly showOutput: () => void;
  /** Writes what has failed into the output. */
  readonly failed: (error: unknown) => void;
}

const CALM = 250;

/** Starts a client, and another one in its place when it is to start anew. */
export async function startServer(
  context: vscode.ExtensionContext,
  make: () => Promise<BaseLanguageClient>,
): Promise<Server> {
  let client = await make();
  const changed = new vscode.EventEmitter<void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => changed.fire(), CALM);
  };
  const isOurs = (uri: vscode.Uri): boolean => /\.(funnel|test\.yaml)$|\/funnel\.yaml$/.test(uri.path);
  context.subscriptions.push(
    changed,
    vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.some(isOurs) && soon()),
    vscode.workspace.onDidChangeTextDocument(({ document }) => isOurs(document.uri) && soon()),
    vscode.workspace.onDidOpenTextDocument(document => isOurs(document.uri) && soon()),
    vscode.workspace.onDidSaveTextDocument(document => isOurs(document.uri) && soon()),
  );
  await client.start();
  soon();
  context.subscriptions.push({ dispose: () => client.dispose() });
  return {
    ask: async (command, params) => {
      try {
        return await client.sendRequest(`funnel/${command}`, params);
      } catch (error) {
        return { refused: error instanceof Error ? error.message : words.notStarted, data: {} };
      }
    },
    onChange: changed.event,
    restart: async () => {
      await client.dispose();
      client = await make();
      await client.start();
      soon();
    },
    showOutput: () => client.outputChannel.show(),
    failed: error => client.outputChannel.appendLine(error instanceof Error ? error.message : String(error)),
  };
}

/** The answer; where it was refused the reason is shown instead. */
export async function asked<R extends object>(server: Server, command: string, params: object): Promise<R | null> {
  const answer = await server.ask<R>(command, params);
  if (!isRefused(answer)) return answer;
  void vscode.window.showWarningMessage(refusal(answer));
  return null;
}
