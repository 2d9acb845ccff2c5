// Entry for the web extension host: starts the language server in a worker and looks at files for it.
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions, serverName, WATCHED } from './client.ts';
import { start } from './extension.ts';
import { answerLooks } from './look.ts';

/** A remote extension's own address cannot be given to a worker, a blob of its text can; that works in every web host. */
async function startWorker(scripts: readonly vscode.Uri[]): Promise<Worker> {
  const parts = await Promise.all(scripts.map(script => vscode.workspace.fs.readFile(script)));
  const blob = new Blob(
    parts.flatMap(part => [part as Uint8Array<ArrayBuffer>, '\n']),
    { type: 'text/javascript' },
  );
  return new Worker(URL.createObjectURL(blob));
}

async function makeClient({ extensionUri }: vscode.ExtensionContext, watcher: vscode.FileSystemWatcher) {
  const scripts = ['server.machine.js', 'server.core.js', 'server.browser.js'];
  const worker = await startWorker(scripts.map(script => vscode.Uri.joinPath(extensionUri, 'dist', script)));
  const client = new LanguageClient('funnel', serverName, worker, clientOptions(watcher));
  answerLooks(client);
  return client;
}

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const watcher = vscode.workspace.createFileSystemWatcher(WATCHED);
  context.subscriptions.push(watcher);
  await start(context, () => makeClient(context, watcher));
}
