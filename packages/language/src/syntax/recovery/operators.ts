// Comparisons that are missing or chained.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { remove, report } from '../../diagnostics/report.ts';
import { type IToken, type TokenType, tokenMatcher } from '../chevrotain.ts';
import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import { clauseBefore } from './misplaced/clause.ts';
import { type Piece, relative, tokenBefore } from './piece.ts';
import type { Situation } from './situation.ts';

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
const valueLike: ReadonlySet<TokenType> = new Set([
  tokens.text,
  tokens.number,
  tokens.date,
  tokens.instant,
  tokens.percent,
]);
const isValue = (token: IToken): boolean => valueLike.has(token.tokenType) || tokenMatcher(token, tokens.name);

/** A sign that compares, behind a comparison of the same test. */
export function chained(piece: Piece, token: IToken): Diagnostic | undefined {
  const again = orders.has(token.tokenType) && clauseBefore(piece, token).some(other => orders.has(other.tokenType));
  return again ? report('comparison-chained', { operator: token.image }, relative(piece, token)) : undefined;
}

/** `is between`, `is >=`, `is not in`: `is` compares by itself. */
export function isBeforeOperator({ piece, before, token }: Situation): Diagnostic | undefined {
  if (token === undefined || before === undefined || !tails.has(token.tokenType)) return undefined;
  const negated = before.tokenType === k.not;
  const word = negated ? tokenBefore(piece, before) : before;
  if (word?.tokenType !== k.is) return undefined;
  const span = relative(piece, word);
  const gapped = { start: span.start, end: relative(piece, negated ? before : token).start };
  const fixes = negated && token.tokenType !== k.in ? [] : [remove(gapped, 'is', true)];
  return report('is-before-operator', { word: token.image, negated }, span, { fixes });
}

/** `where not …`: only a condition in parentheses may begin with `not`. */
export function notAfterWhere({ piece, before, token }: Situation): Diagnostic | undefined {
  if (before?.tokenType !== k.where || token?.tokenType !== k.not) return undefined;
  return report('where-needs-parentheses', { word: 'not' }, relative(piece, token));
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
