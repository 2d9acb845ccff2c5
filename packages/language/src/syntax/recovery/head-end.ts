// Where the head of a declaration or group ends and its block begins.
import * as tokens from '../lexer/tokens.ts';
import type { Piece } from './piece.ts';
import { indentOf } from './source.ts';

/** The index of the first `{`, or of the first line of a block whose `{` is missing; the number of tokens without a block. */
export function headEnd({ text, tokens: all, openers }: Piece): number {
  const index = all.findIndex(
    (token, at) =>
      token.tokenType === tokens.openBrace ||
      (at > 0 && openers.includes(token.image) && indentOf(text, token) !== null),
  );
  return index === -1 ? all.length : index;
}
