// Entry for the Node extension host: starts the language server as a process of its own.
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions, serverName } from './client.ts';

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.node.js');
  const server = { module, transport: TransportKind.ipc };
  const watcher = vscode.workspace.createFileSystemWatcher('**/{*.funnel,*.txt,funnel.yaml}');
  const client = new LanguageClient(
    'funnel',
    serverName,
    { run: server, debug: server },
    { ...clientOptions, synchronize: { fileEvents: watcher } },
  );
  context.subscriptions.push(client, watcher);
  await client.start();
}
