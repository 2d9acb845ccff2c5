// What one command is to the server: a request with plain parameters and a plain answer.
import type { CancellationToken } from 'vscode-languageserver';
import type { ServerContext } from '../feature.ts';

/** Why there is no answer, as data: words are the client's. */
export interface Refused {
  readonly refused: RefusalCode;
  readonly data: Readonly<Record<string, string | number>>;
}

export type RefusalCode =
  | 'no-program'
  | 'does-not-compile'
  | 'no-lifecycle'
  | 'no-leads'
  | 'leads-unreadable'
  | 'no-such-lead'
  | 'no-such-case'
  | 'not-a-lead'
  | 'not-an-instant'
  | 'cancelled';

export const refuse = (code: RefusalCode, data: Refused['data'] = {}): Refused => ({ refused: code, data });

export const isRefused = (answer: object): answer is Refused => 'refused' in answer;

export type Answer<R extends object> = Promise<R | Refused>;

export type Command<P, R extends object> = (context: ServerContext, params: P, token: CancellationToken) => Answer<R>;

/** Any file of the program, or its folder; the one program there is where it is left out. */
export interface OfProgram {
  readonly uri?: string;
}
