// Commas where nothing is listed.
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { remove, replaceWith, report } from '../../../diagnostics/report.ts';
import type { IToken, TokenType } from '../../chevrotain.ts';
import * as tokens from '../../lexer/tokens.ts';
import { keyword as k } from '../../lexer/tokens.ts';
import { type Piece, relative } from '../piece.ts';
import { clauseBefore } from './clause.ts';

const takeOne: ReadonlySet<TokenType> = new Set([k.is, k.includes, k.starts, k.ends, k.contains]);

/** Does an open parenthesis stand before it, behind which no list is? */
function isInParentheses(piece: Piece, token: IToken): boolean {
  const before = piece.tokens.slice(0, piece.tokens.indexOf(token)).map(({ tokenType }) => tokenType);
  const count = (type: TokenType): number => before.filter(other => other === type).length;
  return count(tokens.openParenthesis) > count(tokens.closeParenthesis) && before.some(type => joining.has(type));
}

const joining: ReadonlySet<TokenType> = new Set([k.is, ...tokens.orders]);

/** `between (200, 5000)`. */
function betweenPair(piece: Piece, comma: IToken): Diagnostic | undefined {
  const at = piece.tokens.indexOf(comma);
  const [between, open, low, , high, close] = piece.tokens.slice(Math.max(0, at - 3), at + 3);
  if (between?.tokenType !== k.between || open?.tokenType !== tokens.openParenthesis) return undefined;
  if (low === undefined || high === undefined || close?.tokenType !== tokens.closeParenthesis) return undefined;
  const span = { start: relative(piece, open).start, end: relative(piece, close).end };
  const fixes = [replaceWith(span, `${low.image} and ${high.image}`, true)];
  return report('comma-unexpected', { about: 'between' }, relative(piece, comma), { fixes });
}

/** A comma behind a field or a line, or between values without parentheses. */
export function commaUnexpected(piece: Piece, token: IToken): Diagnostic | undefined {
  if (token.tokenType !== tokens.comma) return undefined;
  const span = relative(piece, token);
  const between = betweenPair(piece, token);
  if (between !== undefined) return between;
  const joined = isInParentheses(piece, token);
  if (joined) return report('comma-unexpected', { about: 'joined' }, span);
  const last = piece.tokens.at(-1) === token;
  const values = !last && clauseBefore(piece, token).some(other => takeOne.has(other.tokenType));
  const fixes = values ? [] : [remove(span, ',', last)];
  return report('comma-unexpected', { about: values ? 'values' : 'line' }, span, { fixes });
}
