// A stretch of tokens that is read alone, and what is needed to speak about it.
import type { IToken } from '../chevrotain.ts';
import { endOf } from '../lexer/span-of.ts';
import type { Span } from '../nodes/node.ts';

export interface Piece {
  readonly text: string;
  /** The file's offset that spans count from. */
  readonly base: number;
  readonly tokens: readonly IToken[];
  /** Construct and name of the declaration, such as `score fit`. */
  readonly owner: string;
  readonly construct: string;
  /** Words that open a line of its block. */
  readonly openers: readonly string[];
  /** All tokens of the declaration, of which the piece may be a part. */
  readonly whole?: readonly IToken[];
}

export const relative = (piece: Piece, token: IToken): Span => ({
  start: token.startOffset - piece.base,
  end: endOf(token) - piece.base,
});

/** The token before another one of the piece, or its last token. */
export function tokenBefore(piece: Piece, token: IToken | undefined): IToken | undefined {
  return token === undefined ? piece.tokens.at(-1) : piece.tokens[piece.tokens.indexOf(token) - 1];
}

/** Where something is missing: at the token that stands there instead, or right behind the one before when the line ends. */
export function gap(piece: Piece, token: IToken | undefined): Span {
  const before = tokenBefore(piece, token);
  if (before === undefined) return token === undefined ? { start: 0, end: 0 } : relative(piece, token);
  const end = endOf(before) - piece.base;
  if (token === undefined) return { start: end, end };
  return /[\r\n]/.test(piece.text.slice(endOf(before), token.startOffset))
    ? { start: end, end }
    : relative(piece, token);
}
