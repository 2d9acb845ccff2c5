// Entry for the Node extension host: starts the language server as a process of its own.
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions, serverName, WATCHED } from './client.ts';
import { start } from './extension.ts';
import { answerLooks } from './look.ts';
import { isVirtual } from './programs.ts';
import { tasks } from './tasks.ts';

const SMALL_HEAP = ['--semi-space-growth-factor=1', '--heap-growing-percent=20'];

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.node.js');
  // A folder of a virtual file system is on no disk: files are looked at for the server.
  const args = isVirtual() ? ['--without-disk'] : [];
  // Objects fill little room before they are gone through: the server holds less memory, and answers no later.
  const server = { module, transport: TransportKind.ipc, args, options: { execArgv: SMALL_HEAP } };
  const watcher = vscode.workspace.createFileSystemWatcher(WATCHED);
  context.subscriptions.push(watcher, tasks());
  await start(context, async () => {
    const client = new LanguageClient('funnel', serverName, { run: server, debug: server }, clientOptions(watcher));
    answerLooks(client);
    return client;
  });
}
