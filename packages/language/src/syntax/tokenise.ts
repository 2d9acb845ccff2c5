// The tokens and comments of a text with their kinds, for colours, completion, the formatter and tests.
import type { IToken, TokenType } from './chevrotain.ts';
import { isDoc } from './lexer/docs.ts';
import { lex } from './lexer/lexer.ts';
import { endOf } from './lexer/span-of.ts';
import * as tokens from './lexer/tokens.ts';

export type TokenKind =
  | 'keyword'
  | 'name'
  | 'text'
  | 'number'
  | 'percent'
  | 'date'
  | 'instant'
  | 'clock'
  | 'sign'
  | 'comment'
  | 'doc';

/** A token with its offsets in the text. A keyword may still be used as a name, unless it is reserved. */
export interface SourceToken {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const kinds: ReadonlyMap<TokenType, TokenKind> = new Map<TokenType, TokenKind>([
  [tokens.name, 'name'],
  [tokens.text, 'text'],
  [tokens.number, 'number'],
  [tokens.percent, 'percent'],
  [tokens.date, 'date'],
  [tokens.instant, 'instant'],
  [tokens.clock, 'clock'],
  ...tokens.signs.map(sign => [sign, 'sign'] as const),
]);

/** The kind of a token type of the parser. */
export const tokenKind = (type: TokenType): TokenKind => kinds.get(type) ?? 'keyword';

const sourceToken = (token: IToken, kind: TokenKind): SourceToken => ({
  kind,
  text: token.image,
  start: token.startOffset,
  end: endOf(token),
});

/**
 * Splits a text into tokens and comments, in order. Never throws; characters that mean nothing are left out. Offsets count
 * UTF-16 units from the start of the text; a comment ends before its line break, and a `doc` is one line of `///`.
 *
 * @example tokenise('add 5').map(token => token.kind) // ['keyword', 'number']
 */
export function tokenise(text: string): SourceToken[] {
  const lexed = lex(text);
  const words = lexed.tokens.map(token => sourceToken(token, tokenKind(token.tokenType)));
  const comments = lexed.comments.map(token => sourceToken(token, isDoc(token.image) ? 'doc' : 'comment'));
  return [...words, ...comments].sort((a, b) => a.start - b.start);
}
