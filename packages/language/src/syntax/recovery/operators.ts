// Comparisons that are missing or chained.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { report } from '../../diagnostics/report.ts';
import { type IToken, type TokenType, tokenMatcher } from '../chevrotain.ts';
import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import { type Piece, relative, tokenBefore } from './piece.ts';

const orders: ReadonlySet<TokenType> = new Set([
  tokens.equal,
  tokens.notEqual,
  tokens.less,
  tokens.lessOrEqual,
  tokens.greater,
  tokens.greaterOrEqual,
]);

const tails: ReadonlySet<TokenType> = new Set([
  ...orders,
  k.is,
  k.in,
  k.between,
  k.includes,
  k.starts,
  k.ends,
  k.contains,
]);
const clauseOpeners: ReadonlySet<TokenType> = new Set([k.and, k.or, k.when, k.require, k.where]);
const valueLike: ReadonlySet<TokenType> = new Set([
  tokens.text,
  tokens.number,
  tokens.date,
  tokens.instant,
  tokens.percent,
]);
const isValue = (token: IToken): boolean => valueLike.has(token.tokenType) || tokenMatcher(token, tokens.name);

/** What stands between the last word that opens a test and a token. */
function clauseBefore(piece: Piece, token: IToken): readonly IToken[] {
  const read = piece.tokens.slice(0, piece.tokens.indexOf(token));
  return read.slice(read.findLastIndex(other => clauseOpeners.has(other.tokenType)) + 1);
}

/** A sign that compares, behind a comparison of the same test. */
export function chained(piece: Piece, token: IToken): Diagnostic | undefined {
  const again = orders.has(token.tokenType) && clauseBefore(piece, token).some(other => orders.has(other.tokenType));
  return again ? report('comparison-chained', { operator: token.image }, relative(piece, token)) : undefined;
}

/** Whether two values stand side by side in a test that compares nothing yet. */
function lacksOperator(piece: Piece, token: IToken): boolean {
  const clause = clauseBefore(piece, token);
  const before = clause.at(-1);
  const inCondition = clause.length < piece.tokens.indexOf(token);
  return (
    inCondition &&
    before !== undefined &&
    isValue(before) &&
    isValue(token) &&
    !clause.some(other => tails.has(other.tokenType))
  );
}

/** Two values without a comparison between them. */
export function operatorMissing(piece: Piece, token: IToken): Diagnostic | undefined {
  if (!lacksOperator(piece, token)) return undefined;
  const after = tokenBefore(piece, token)?.image ?? piece.construct;
  return report('part-missing', { part: 'operator', after, found: token.image }, relative(piece, token));
}
