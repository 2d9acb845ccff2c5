// The programs that the editor has open, in step with its documents and with the files beside them.
import { yamlKindOf } from '@funnel/language-service';
import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { addressKey } from './convert.ts';
import type { Place } from './feature.ts';
import type { Host } from './host.ts';
import { later } from './later.ts';
import { type OpenProgram, pathIn, readProgram, uriIn, withDocument } from './programs.ts';
import { createQueue } from './queue.ts';
import { asksFor, pathFrom, rulesAddress } from './yaml/addresses.ts';
import type { BesidePlace } from './yaml/beside.ts';

export interface Workspace {
  readonly programs: () => readonly OpenProgram[];
  /** null for a document that belongs to no program that could be read. */
  readonly placeOf: (uri: string) => Place | null;
  /** The same of open tests and settings. */
  readonly besideOf: (uri: string) => BesidePlace | null;
  /** Those that are open and about the program. */
  readonly besidesOf: (program: OpenProgram) => readonly BesidePlace[];
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
  /** An open text beside a program has changed; where it has been stored or closed, so may others have been. */
  readonly besideChanged: (root: string, isStored: boolean) => void;
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
  { besideChanged, changed, closed }: WorkspaceEvents,
): Workspace {
  const programs = new Map<string, OpenProgram>();
  /** For each open text of tests or settings, by address: where its rules are, and the root of their program. */
  const besides = new Map<string, { readonly rules: string; readonly root: string | null }>();
  const queue = createQueue(error => connection.console.error(String(error)));

  const programOf = (uri: string): OpenProgram | undefined =>
    [...programs.values()].find(program => holds(program, uri));
  const isAboutOpen = ({ root }: OpenProgram): boolean => [...besides.values()].some(each => each.root === root);

  function keep(program: OpenProgram): void {
    programs.set(program.root, program);
    changed(program);
  }

  async function load(uri: string): Promise<OpenProgram | null> {
    const rules = documents.all().filter(isRules);
    const open = rules.map(document => ({ uri: document.uri, text: document.getText() }));
    const program = await readProgram(host, uri, open);
    if (program) keep(program);
    return program;
  }

  async function take(uri: string): Promise<void> {
    const current = documents.get(uri);
    if (!current) return;
    const program = programOf(uri);
    if (program) keep(withDocument(program, uri, current.getText()));
    else await load(uri);
  }

  /** Tests may name other rules after an edit. */
  async function takeBeside(uri: string): Promise<void> {
    const document = documents.get(uri);
    const kind = yamlKindOf(uri);
    if (!document || kind === null) return;
    const rules = await rulesAddress(uri, kind, { path: '', text: document.getText() });
    const known = besides.get(addressKey(uri));
    if (known?.rules !== rules) {
      const program = await load(asksFor(rules));
      const isThere = program !== null && (kind === 'settings' || program.snapshot.files.size > 0);
      besides.set(addressKey(uri), { rules, root: isThere ? program.root : null });
      if (known?.root) besideChanged(known.root, true);
    }
    const root = besides.get(addressKey(uri))?.root;
    if (root) besideChanged(root, false);
  }

  documents.onDidChangeContent(({ document }) => {
    if (yamlKindOf(document.uri) !== null) queue.add(() => takeBeside(document.uri));
    if (!isRules(document)) return;
    const program = queue.isIdle() ? programOf(document.uri) : undefined;
    // Nothing to wait for: taken in at once, so that requests behind it find it.
    if (program) keep(withDocument(program, document.uri, document.getText()));
    else queue.add(() => take(document.uri));
  });

  documents.onDidClose(({ document }) => {
    const beside = besides.get(addressKey(document.uri));
    besides.delete(addressKey(document.uri));
    if (beside?.root) besideChanged(beside.root, true);
    if (!isRules(document)) return;
    queue.add(async () => {
      const program = programOf(document.uri);
      if (!program) return;
      programs.delete(program.root);
      const path = pathIn(program, document.uri);
      await load(documents.all().find(other => holds(program, other.uri))?.uri ?? document.uri);
      if (path !== null && !programOf(document.uri)) closed([document.uri]);
    });
  });

  documents.onDidSave(({ document }) => {
    const root = besides.get(addressKey(document.uri))?.root;
    if (!root) return;
    queue.add(async () => {
      // What rules are told depends on the settings as they are stored.
      if (yamlKindOf(document.uri) === 'settings') await load(asksFor(root));
      besideChanged(root, true);
    });
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    // Rules do not depend on tests.
    if (changes.length > 0 && changes.every(({ uri }) => yamlKindOf(uri) === 'tests')) {
      for (const root of programs.keys()) besideChanged(root, true);
      return;
    }
    queue.add(readAgain);
  });
  host.onArrived?.(() => queue.add(readAgain));

  async function readAgain(): Promise<void> {
    // The old ones answer until the new ones are read.
    for (const program of [...programs.values()]) {
      const open = documents.all().find(document => holds(program, document.uri))?.uri;
      const uri = open ?? (isAboutOpen(program) ? asksFor(program.root) : null);
      const read = uri === null ? null : await load(uri);
      if (read?.root !== program.root) programs.delete(program.root);
      if (uri === null) closed([...program.snapshot.files.keys()].map(path => uriIn(program, path)));
      besideChanged(program.root, true);
    }
  }

  function besideOf(uri: string): BesidePlace | null {
    const kind = yamlKindOf(uri);
    const root = besides.get(addressKey(uri))?.root ?? null;
    const program = root === null ? undefined : programs.get(root);
    const document = documents.get(uri);
    if (kind === null || program === undefined || document === undefined) return null;
    return { uri, kind, program, path: pathFrom(program.root, uri), document };
  }

  return {
    programs: () => [...programs.values()],
    placeOf: uri => {
      const program = programOf(uri);
      const path = program === undefined ? null : pathIn(program, uri);
      const file = path === null ? undefined : program?.snapshot.files.get(path);
      return program === undefined || path === null || file === undefined ? null : { uri, program, path, file };
    },
    besideOf,
    besidesOf: ({ root }) =>
      documents
        .all()
        .flatMap(({ uri }) => besideOf(uri) ?? [])
        .filter(({ program }) => program.root === root),
    versionOf: uri => documents.get(uri)?.version,
    textOf: uri =>
      documents
        .all()
        .find(document => addressKey(document.uri) === addressKey(uri))
        ?.getText(),
    settled: async () => {
      // Messages that have already come are handled before this goes on, cancellations among them.
      await new Promise<void>(later);
      await queue.done();
    },
  };
}

const isRules = (document: TextDocument): boolean =>
  document.languageId === 'funnel' || document.uri.endsWith('.funnel');
