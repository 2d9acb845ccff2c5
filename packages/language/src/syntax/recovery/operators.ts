// Comparisons that are missing or chained.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { insertAt, remove, report } from '../../diagnostics/report.ts';
import { type IToken, type TokenType, tokenMatcher } from '../chevrotain.ts';
import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import { clauseBefore } from './misplaced/clause.ts';
import { type Piece, relative, tokenBefore } from './piece.ts';
import type { Situation } from './situation.ts';

const orders: ReadonlySet<TokenType> = new Set(tokens.orders);

export const tails: ReadonlySet<TokenType> = new Set([
  ...orders,
  k.is,
  k.in,
  k.between,
  k.includes,
  k.starts,
  k.ends,
  k.contains,
]);

/** A sign that compares, behind a comparison of the same test. */
export function chained(piece: Piece, token: IToken): Diagnostic | undefined {
  const again = orders.has(token.tokenType) && clauseBefore(piece, token).some(other => orders.has(other.tokenType));
  const middle = tokenBefore(piece, token);
  if (!again || middle === undefined) return undefined;
  const span = relative(piece, token);
  const fixes = tokenMatcher(middle, tokens.name) ? [insertAt(span.start, `and ${middle.image} `, true)] : [];
  return report('comparison-chained', { operator: token.image }, span, { fixes });
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
