// Entry for the Node extension host: starts the language server as a process of its own.
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions, serverName, WATCHED } from './client.ts';
import { start } from './extension.ts';
import { tasks } from './tasks.ts';

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.node.js');
  const server = { module, transport: TransportKind.ipc };
  const watcher = vscode.workspace.createFileSystemWatcher(WATCHED);
  context.subscriptions.push(watcher, tasks());
  await start(
    context,
    async () => new LanguageClient('funnel', serverName, { run: server, debug: server }, clientOptions(watcher)),
  );
}
