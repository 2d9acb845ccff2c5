// What one capability is to the server: what it announces, and how it answers.
import type { ParsedFile } from '@funnel/language';
import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Client } from './client.ts';
import type { Host } from './host.ts';
import type { OpenProgram } from './programs.ts';
import type { Workspace } from './workspace.ts';
import type { BesidePlace } from './yaml/beside.ts';

export interface ServerContext {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly host: Host;
  readonly client: Client;
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
 * A handler for requests about a rule file and, where it is given `besides`, about tests and settings. It answers null for a document
 * that belongs to no program, and refuses where the request was cancelled or the text has moved on since it came.
 */
export function aboutFile<P extends OfDocument, R>(
  context: ServerContext,
  answer: (place: Place, params: P) => R | Promise<R>,
  besides: (place: BesidePlace, params: P, context: ServerContext) => R | Promise<R> | null = () => null,
): (params: P, token: CancellationToken) => Promise<R | null | Refused> {
  const { workspace } = context;
  return async (params, token) => {
    const { uri } = params.textDocument;
    const version = workspace.versionOf(uri);
    await workspace.settled();
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    if (workspace.versionOf(uri) !== version) return new ResponseError(LSPErrorCodes.ContentModified, 'text moved on');
    const place = workspace.placeOf(uri);
    if (place !== null) return await answer(place, params);
    const beside = workspace.besideOf(uri);
    return beside === null ? null : await besides(beside, params, context);
  };
}
