// The programs that the editor has open, in step with its documents and with the files beside them.
import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { addressKey } from './convert.ts';
import type { Place } from './feature.ts';
import type { Host } from './host.ts';
import { later } from './later.ts';
import { type OpenProgram, pathIn, readProgram, uriIn, withDocument } from './programs.ts';

export interface Workspace {
  readonly programs: () => readonly OpenProgram[];
  /** null for a document that belongs to no program that could be read. */
  readonly placeOf: (uri: string) => Place | null;
  /** undefined for a document that is not open. */
  readonly versionOf: (uri: string) => number | undefined;
  /** The text of an open document, whatever its language. */
  readonly textOf: (uri: string) => string | undefined;
  /** Settles when everything that came before has been taken in, and what the editor has cancelled meanwhile is known. */
  readonly settled: () => Promise<void>;
}

export interface WorkspaceEvents {
  /** A program is new, or anything in it has changed. */
  readonly changed: (program: OpenProgram) => void;
  /** A program, or a file of it, is no longer open. */
  readonly closed: (uris: readonly string[]) => void;
}

const holds = (program: OpenProgram, uri: string): boolean => {
  const path = pathIn(program, uri);
  return path !== null && program.snapshot.files.has(path);
};

/** Keeps programs in step with `documents`, which the caller connects. */
export function createWorkspace(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  host: Host,
  { changed, closed }: WorkspaceEvents,
): Workspace {
  const programs = new Map<string, OpenProgram>();
  let work: Promise<void> = Promise.resolve();
  let waiting = 0;

  const programOf = (uri: string): OpenProgram | undefined =>
    [...programs.values()].find(program => holds(program, uri));

  function keep(program: OpenProgram): void {
    programs.set(program.root, program);
    changed(program);
  }

  async function load(uri: string): Promise<void> {
    const rules = documents.all().filter(isRules);
    const open = rules.map(document => ({ uri: document.uri, text: document.getText() }));
    const program = await readProgram(host, uri, open);
    if (program) keep(program);
  }

  /** One thing at a time, in the order it came; a failure of one does not stop the next. */
  function enqueue(task: () => Promise<void> | void): void {
    waiting += 1;
    work = work
      .then(task)
      .catch(error => connection.console.error(String(error)))
      .finally(() => {
        waiting -= 1;
      });
  }

  async function take(uri: string): Promise<void> {
    const current = documents.get(uri);
    if (!current) return;
    const program = programOf(uri);
    if (program) keep(withDocument(program, uri, current.getText()));
    else await load(uri);
  }

  documents.onDidChangeContent(({ document }) => {
    if (!isRules(document)) return;
    const program = waiting === 0 ? programOf(document.uri) : undefined;
    // Nothing to wait for: taken in at once, so that requests behind it find it.
    if (program) keep(withDocument(program, document.uri, document.getText()));
    else enqueue(() => take(document.uri));
  });

  documents.onDidClose(({ document }) => {
    if (!isRules(document)) return;
    enqueue(async () => {
      const program = programOf(document.uri);
      if (!program) return;
      programs.delete(program.root);
      const path = pathIn(program, document.uri);
      await load(documents.all().find(other => holds(program, other.uri))?.uri ?? document.uri);
      if (path !== null && !programOf(document.uri)) closed([document.uri]);
    });
  });

  connection.onDidChangeWatchedFiles(() => {
    enqueue(async () => {
      const before = [...programs.values()];
      programs.clear();
      for (const program of before) {
        const uri = documents.all().find(document => holds(program, document.uri))?.uri;
        if (uri) await load(uri);
        else closed([...program.snapshot.files.keys()].map(path => uriIn(program, path)));
      }
    });
  });

  return {
    programs: () => [...programs.values()],
    placeOf: uri => {
      const program = programOf(uri);
      const path = program === undefined ? null : pathIn(program, uri);
      const file = path === null ? undefined : program?.snapshot.files.get(path);
      return program === undefined || path === null || file === undefined ? null : { uri, program, path, file };
    },
    versionOf: uri => documents.get(uri)?.version,
    textOf: uri =>
      documents
        .all()
        .find(document => addressKey(document.uri) === addressKey(uri))
        ?.getText(),
    settled: async () => {
      // Messages that have already come are handled before this goes on, cancellations among them.
      await new Promise<void>(later);
      await work;
    },
  };
}

const isRules = (document: TextDocument): boolean =>
  document.languageId === 'funnel' || document.uri.endsWith('.funnel');
