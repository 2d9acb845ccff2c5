// Sends the editor what is wrong, once for each change of it, when no further edit waits to be taken in.
import { diagnostics } from '@funnel/language-service';
import type { Connection, Diagnostic } from 'vscode-languageserver';
import { addressKey, toProtocol } from './convert.ts';
import { later } from './later.ts';
import { type OpenProgram, uriIn } from './programs.ts';

export interface Publisher {
  /** Sends what has changed with the program as it is then, soon. */
  readonly publish: (program: OpenProgram) => void;
  /** Sends what is wrong with one document, where that has changed. */
  readonly send: (uri: string, list: Diagnostic[]) => void;
  readonly clear: (uris: readonly string[]) => void;
}

/** `versionOf` gives the version of an open document. */
export function createPublisher(connection: Connection, versionOf: (uri: string) => number | undefined): Publisher {
  /** What was sent last, by address, so that only changes are sent. */
  const sent = new Map<string, string>();
  /** By root: of several edits in a row only the last one is told. */
  const waiting = new Map<string, OpenProgram>();

  function send(uri: string, list: Diagnostic[]): void {
    const version = versionOf(uri);
    const text = `${version} ${JSON.stringify(list)}`;
    if (sent.get(addressKey(uri)) === text) return;
    sent.set(addressKey(uri), text);
    void connection.sendDiagnostics({ uri, diagnostics: list, ...(version === undefined ? {} : { version }) });
  }

  function tell(program: OpenProgram): void {
    const uriOf = (path: string): string => uriIn(program, path);
    for (const [path, found] of diagnostics(program.snapshot)) {
      send(
        uriOf(path),
        found.map(diagnostic => toProtocol(diagnostic, program.snapshot, uriOf)),
      );
    }
  }

  function tellAll(): void {
    const programs = [...waiting.values()];
    waiting.clear();
    try {
      for (const program of programs) tell(program);
    } catch (error) {
      connection.console.error(String(error));
    }
  }

  return {
    publish: program => {
      if (waiting.size === 0) later(tellAll);
      waiting.set(program.root, program);
    },
    send,
    clear: uris => {
      for (const uri of uris) send(uri, []);
    },
  };
}
