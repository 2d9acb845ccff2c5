// The language server, independent of transport and host: keeps programs in step with the editor and sends diagnostics.
import { diagnostics } from '@funnel/language-service';
import { type Connection, type Diagnostic, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { addressKey, toProtocol } from './convert.ts';
import type { Host } from './host.ts';
import { type OpenProgram, pathIn, readProgram, uriIn, withDocument } from './programs.ts';

/** Serves the connection until it closes. */
export function serve(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument);
  const programs = new Map<string, OpenProgram>();
  /** What was sent last, by address, so that only changes are sent. */
  const sent = new Map<string, string>();
  let work = Promise.resolve();

  function openTexts(): { uri: string; text: string }[] {
    return documents.all().map(document => ({ uri: document.uri, text: document.getText() }));
  }

  function programOf(uri: string): OpenProgram | undefined {
    return [...programs.values()].find(program => {
      const path = pathIn(program, uri);
      return path !== null && program.snapshot.files.has(path);
    });
  }

  function send(uri: string, list: Diagnostic[]): void {
    const version = documents.get(uri)?.version;
    const text = JSON.stringify(list);
    if (sent.get(addressKey(uri)) === text) return;
    sent.set(addressKey(uri), text);
    void connection.sendDiagnostics({ uri, diagnostics: list, ...(version === undefined ? {} : { version }) });
  }

  function publish(program: OpenProgram): void {
    programs.set(program.root, program);
    const textOf = (path: string): string => program.snapshot.files.get(path)?.text ?? '';
    const uriOf = (path: string): string => uriIn(program, path);
    for (const [path, found] of diagnostics(program.snapshot)) {
      send(
        uriOf(path),
        found.map(diagnostic => toProtocol(diagnostic, textOf, uriOf)),
      );
    }
  }

  async function load(uri: string): Promise<void> {
    const program = await readProgram(host, uri, openTexts());
    if (program) publish(program);
  }

  /** One thing at a time, in the order it came; a failure of one does not stop the next. */
  function enqueue(task: () => Promise<void> | void): void {
    work = work.then(task).catch(error => connection.console.error(String(error)));
  }

  connection.onInitialize(() => ({
    capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental },
    serverInfo: { name: 'funnel' },
  }));

  documents.onDidChangeContent(({ document }) => {
    enqueue(async () => {
      const current = documents.get(document.uri);
      if (!current) return;
      const program = programOf(document.uri);
      if (program) publish(withDocument(program, document.uri, current.getText()));
      else await load(document.uri);
    });
  });

  documents.onDidClose(({ document }) => {
    enqueue(async () => {
      const program = programOf(document.uri);
      if (!program) return;
      programs.delete(program.root);
      const path = pathIn(program, document.uri);
      await load(documents.all().find(other => programOfRoot(program, other.uri))?.uri ?? document.uri);
      if (path !== null && !programOf(document.uri)) send(document.uri, []);
    });
  });

  connection.onDidChangeWatchedFiles(() => {
    enqueue(async () => {
      const before = [...programs.values()];
      programs.clear();
      for (const program of before) {
        const uri = documents.all().find(document => programOfRoot(program, document.uri))?.uri;
        if (uri) await load(uri);
        else for (const path of program.snapshot.files.keys()) send(uriIn(program, path), []);
      }
    });
  });

  documents.listen(connection);
  connection.listen();
}

function programOfRoot(program: OpenProgram, uri: string): boolean {
  const path = pathIn(program, uri);
  return path !== null && program.snapshot.files.has(path);
}
