// Parentheses that are not closed.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { insertAt, related, report } from '../../diagnostics/report.ts';
import type { IToken } from '../chevrotain.ts';
import * as tokens from '../lexer/tokens.ts';
import { misplaced } from './misplaced/misplaced.ts';
import { gap, type Piece, relative, tokenBefore } from './piece.ts';
import type { Situation } from './situation.ts';

/** Only `)` could stand where the parser stopped. */
export function parenthesisProblem({ piece, expected, token, found }: Situation): Diagnostic | undefined {
  if (expected.length !== 1 || expected[0] !== tokens.closeParenthesis) return undefined;
  const inside = token === undefined ? undefined : misplaced(piece, token);
  if (inside !== undefined) return inside;
  const opened = openParenthesis(piece, token);
  const place = opened === undefined ? [] : [related('opened-here', { sign: '(' }, relative(piece, opened))];
  const span = gap(piece, token);
  const before = tokenBefore(piece, token);
  const fixes = before === undefined ? [] : [insertAt(relative(piece, before).end, ')', false)];
  return report('parenthesis-not-closed', { found }, span, { related: place, fixes });
}

/** The innermost `(` that is open before a token. */
function openParenthesis(piece: Piece, token: IToken | undefined): IToken | undefined {
  const open: IToken[] = [];
  for (const other of piece.tokens) {
    if (other === token) break;
    if (other.tokenType === tokens.openParenthesis) open.push(other);
    if (other.tokenType === tokens.closeParenthesis) open.pop();
  }
  return open.at(-1);
}
