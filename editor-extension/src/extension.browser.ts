// Entry for the web extension host: starts the language server in a worker and reads the program's files for it.
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions, serverName } from './client.ts';
import { readProgram } from './read-program.ts';

/** A remote extension's own address cannot be given to a worker, a blob of its text can; that works in every web host. */
async function startWorker(script: vscode.Uri): Promise<Worker> {
  const code = await vscode.workspace.fs.readFile(script);
  const address = URL.createObjectURL(new Blob([code as Uint8Array<ArrayBuffer>], { type: 'text/javascript' }));
  return new Worker(address);
}

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const worker = await startWorker(vscode.Uri.joinPath(context.extensionUri, 'dist/server.browser.js'));
  const watcher = vscode.workspace.createFileSystemWatcher('**/{*.funnel,*.txt,funnel.yaml}');
  const client = new LanguageClient('funnel', serverName, worker, {
    ...clientOptions,
    synchronize: { fileEvents: watcher },
  });
  context.subscriptions.push(client, watcher);
  client.onRequest('funnel/readProgram', ({ uri }: { uri: string }) => readProgram(vscode.Uri.parse(uri)));
  await client.start();
}
