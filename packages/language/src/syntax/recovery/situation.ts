// Where the parser stopped, seen together with the tokens around.
import type { IToken, TokenType } from '../chevrotain.ts';
import { keyword as k } from '../lexer/tokens.ts';
import type { Stop } from '../parser/parser.ts';
import type { Piece } from './piece.ts';

export interface Situation extends Stop {
  readonly piece: Piece;
  readonly before: IToken | undefined;
  /** As written, null at the end of the piece. */
  readonly found: string | null;
  readonly after: string;
}

/** Tokens that are words of the language. */
export const words: ReadonlySet<TokenType> = new Set(Object.values(k));
