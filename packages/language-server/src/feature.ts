// What one capability is to the server: what it announces, and how it answers.
import type { ParsedFile } from '@funnel/language';
import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Host } from './host.ts';
import type { OpenProgram } from './programs.ts';
import type { Workspace } from './workspace.ts';

export interface ServerContext {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly host: Host;
}

export interface Feature {
  readonly capabilities: ServerCapabilities;
  /** Called once, before the connection listens. */
  readonly register: (context: ServerContext) => void;
}

/** A rule file as the editor has it now, in its program. */
export interface Place {
  readonly uri: string;
  readonly program: OpenProgram;
  readonly path: string;
  readonly file: ParsedFile;
}

interface OfDocument {
  readonly textDocument: { readonly uri: string };
}

type Refused = ResponseError<void>;

/**
 * A handler for requests about a rule file. It answers null for a document that belongs to no program, and refuses where the request
 * was cancelled or the text has moved on since it came.
 */
export function aboutFile<P extends OfDocument, R>(
  { workspace }: ServerContext,
  answer: (place: Place, params: P) => R | Promise<R>,
): (params: P, token: CancellationToken) => Promise<R | null | Refused> {
  return async (params, token) => {
    const { uri } = params.textDocument;
    const version = workspace.versionOf(uri);
    await workspace.settled();
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    if (workspace.versionOf(uri) !== version)
      return new ResponseError(LSPErrorCodes.ContentModified, 'the text moved on');
    const place = workspace.placeOf(uri);
    return place === null ? null : await answer(place, params);
  };
}
