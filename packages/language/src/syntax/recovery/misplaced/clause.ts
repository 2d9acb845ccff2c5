// What stands between the last word that opens a test and a token of it.
import type { IToken, TokenType } from '../../chevrotain.ts';
import { keyword as k } from '../../lexer/tokens.ts';
import type { Piece } from '../piece.ts';

const openers: ReadonlySet<TokenType> = new Set([k.and, k.or, k.when, k.require, k.where]);

/** The tokens of the test that a token stands in, up to it. */
export function clauseBefore(piece: Piece, token: IToken): readonly IToken[] {
  const read = piece.tokens.slice(0, piece.tokens.indexOf(token));
  return read.slice(read.findLastIndex(other => openers.has(other.tokenType)) + 1);
}
