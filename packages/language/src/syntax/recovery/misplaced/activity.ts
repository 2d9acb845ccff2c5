// Activities that do not say how many of them, or when.
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { insertAt, replaceWith, report } from '../../../diagnostics/report.ts';
import { type IToken, type TokenType, tokenMatcher } from '../../chevrotain.ts';
import * as tokens from '../../lexer/tokens.ts';
import { keyword as k } from '../../lexer/tokens.ts';
import { type Piece, relative, tokenBefore } from '../piece.ts';

const conditionOpeners: ReadonlySet<TokenType> = new Set([
  k.when,
  k.require,
  k.and,
  k.or,
  k.not,
  tokens.openParenthesis,
]);

/** `page_view within 30 days` where a condition belongs. */
export function countMissing(piece: Piece, token: IToken): Diagnostic | undefined {
  if (token.tokenType !== k.within && token.tokenType !== k.where) return undefined;
  const name = tokenBefore(piece, token);
  if (name === undefined || !tokenMatcher(name, tokens.name)) return undefined;
  const opener = tokenBefore(piece, name);
  if (opener === undefined || !conditionOpeners.has(opener.tokenType)) return undefined;
  const span = relative(piece, name);
  const inRule = piece.tokens.slice(0, 4).some(other => other.tokenType === k.per || other.tokenType === k.for);
  const fixes = inRule ? [] : [insertAt(span.start, 'any ', false)];
  return report('how-many-missing', { name: name.image, word: token.image, inRule }, span, { fixes });
}

const pickers: ReadonlySet<TokenType> = new Set([k.of, k.over, k.last]);

/** `count of meeting where …` and `days since last activity by sales`. */
export function pickedLoose(piece: Piece, token: IToken): Diagnostic | undefined {
  if (token.tokenType !== k.where && token.tokenType !== k.by) return undefined;
  const name = tokenBefore(piece, token);
  const picker = name === undefined ? undefined : tokenBefore(piece, name);
  if (name === undefined || picker === undefined || !pickers.has(picker.tokenType)) return undefined;
  const span = { start: relative(piece, name).start, end: relative(piece, token).end };
  return report('picked-loose', { picker: picker.image, name: name.image, word: token.image }, span);
}

const timeWords: ReadonlySet<string> = new Set(['last', 'the', 'past']);

/** `page_view in 30 days`. */
export function inForWithin(piece: Piece, token: IToken): Diagnostic | undefined {
  const index = piece.tokens.indexOf(token);
  const before = piece.tokens[index - 1];
  const next = piece.tokens[index + 1];
  if (token.tokenType !== k.in || before === undefined || next === undefined) return undefined;
  if (!tokenMatcher(before, tokens.name)) return undefined;
  if (next.tokenType !== tokens.number && !timeWords.has(next.image)) return undefined;
  const rest = piece.tokens.slice(index + 1);
  const count = rest.findIndex(other => other.tokenType === tokens.number);
  if (count === -1 || rest.slice(0, count).some(other => !timeWords.has(other.image))) return undefined;
  const end = relative(piece, rest[count]!).start;
  const span = { start: relative(piece, token).start, end };
  const fixes = [replaceWith(span, 'within ', true)];
  return report('in-for-within', { number: rest[count]!.image }, relative(piece, token), { fixes });
}
