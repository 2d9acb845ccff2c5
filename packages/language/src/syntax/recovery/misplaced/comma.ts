// Commas where nothing is listed.
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { remove, report } from '../../../diagnostics/report.ts';
import type { IToken, TokenType } from '../../chevrotain.ts';
import * as tokens from '../../lexer/tokens.ts';
import { keyword as k } from '../../lexer/tokens.ts';
import { type Piece, relative } from '../piece.ts';
import { clauseBefore } from './clause.ts';

const takeOne: ReadonlySet<TokenType> = new Set([k.is, k.includes, k.starts, k.ends, k.contains]);

/** A comma behind a field or a line, or between values without parentheses. */
export function commaUnexpected(piece: Piece, token: IToken): Diagnostic | undefined {
  if (token.tokenType !== tokens.comma) return undefined;
  const span = relative(piece, token);
  const last = piece.tokens.at(-1) === token;
  const values = !last && clauseBefore(piece, token).some(other => takeOne.has(other.tokenType));
  const fixes = values ? [] : [remove(span, ',', false)];
  return report('comma-unexpected', { values }, span, { fixes });
}
