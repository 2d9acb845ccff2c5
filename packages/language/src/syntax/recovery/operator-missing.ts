// Two values side by side, where a comparison or one of the small words belongs between or before them.
import type { Diagnostic, Fix } from '../../diagnostics/diagnostic.ts';
import { insertAt, report } from '../../diagnostics/report.ts';
import { type IToken, type TokenType, tokenMatcher } from '../chevrotain.ts';
import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import { clauseBefore } from './misplaced/clause.ts';
import { tails } from './operators.ts';
import { type Piece, relative, tokenBefore } from './piece.ts';

const literals: ReadonlySet<TokenType> = new Set([
  tokens.text,
  tokens.number,
  tokens.date,
  tokens.instant,
  tokens.percent,
]);
const isValue = (token: IToken): boolean => literals.has(token.tokenType) || tokenMatcher(token, tokens.name);

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
    !(clause[0]!.tokenType === k.any || clause[0]!.tokenType === k.no) &&
    !clause.some(other => tails.has(other.tokenType))
  );
}

/** Two values without a comparison between them. */
export function operatorMissing(piece: Piece, token: IToken): Diagnostic | undefined {
  if (!lacksOperator(piece, token)) return undefined;
  const before = tokenBefore(piece, token)!;
  const small = atMissing(piece, token, before) ?? ofMissing(piece, token, before);
  if (small !== undefined) return small;
  const data = { part: 'operator', after: before.image, found: token.image } as const;
  return report('part-missing', data, relative(piece, token), { fixes: operatorFixes(piece, token) });
}

function operatorFixes(piece: Piece, token: IToken): readonly Fix[] {
  const word = token.tokenType === tokens.number ? '>=' : 'is';
  return [insertAt(relative(piece, token).start, `${word} `, false)];
}

/** `least 3 page_view` and `3 page_view`: how many of an activity. */
function atMissing(piece: Piece, token: IToken, before: IToken): Diagnostic | undefined {
  const isLeast = before.tokenType === k.least || before.tokenType === k.most;
  const isCount = before.tokenType === tokens.number && tokenMatcher(token, tokens.name);
  if (!(isLeast && token.tokenType === tokens.number) && !isCount) return undefined;
  const words = isLeast ? 'at' : 'at least';
  const span = relative(piece, before);
  const data = { words: [words], after: tokenBefore(piece, before)?.image ?? piece.construct, found: before.image };
  return report('word-missing', data, span, { fixes: [insertAt(span.start, `${words} `, false)] });
}

const takeOf: ReadonlySet<TokenType> = new Set([k.count, k.domain, k.entries]);

/** `count page_view`. */
function ofMissing(piece: Piece, token: IToken, before: IToken): Diagnostic | undefined {
  if (!takeOf.has(before.tokenType)) return undefined;
  const span = relative(piece, token);
  const data = { words: ['of'], after: before.image, found: token.image };
  return report('word-missing', data, span, { fixes: [insertAt(span.start, 'of ', true)] });
}
