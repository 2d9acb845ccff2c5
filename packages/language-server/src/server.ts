// The language server, independent of transport and host: programs in step with the editor, what is wrong with them, and the features.
import { type Connection, type ServerCapabilities, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createClient } from './client.ts';
import { features } from './features.ts';
import type { Host } from './host.ts';
import { createPublisher } from './publisher.ts';
import { createWorkspace } from './workspace.ts';
import { createYamlChecker } from './yaml/checker.ts';

/** What the server announces: the sum of its features. */
export function capabilities(): ServerCapabilities {
  return Object.assign(
    { textDocumentSync: TextDocumentSyncKind.Incremental },
    ...features.map(feature => feature.capabilities),
  );
}

/** Serves the connection until it closes. */
export function serve(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument);
  const publisher = createPublisher(connection, uri => documents.get(uri)?.version);
  const failed = (error: unknown): void => connection.console.error(String(error));
  const checker = createYamlChecker(host, () => workspace, publisher, failed);
  const workspace = createWorkspace(connection, documents, host, {
    changed: program => {
      publisher.publish(program);
      checker.rulesChanged(program.root);
    },
    besideChanged: checker.textChanged,
    closed: publisher.clear,
  });
  const client = createClient(connection);
  connection.onInitialize(params => {
    client.begin(params);
    return { capabilities: capabilities(), serverInfo: { name: 'funnel' } };
  });
  for (const feature of features) feature.register({ connection, workspace, host, client });
  documents.listen(connection);
  connection.listen();
}
