// Why a token cannot follow what could be read before it.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { remove, report } from '../../diagnostics/report.ts';
import type { IToken } from '../chevrotain.ts';
import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import { braceUnexpected } from './brace-unexpected.ts';
import { checklistLeftover } from './checklist-head.ts';
import { leftover } from './habits/leftovers.ts';
import { lineLeftover } from './line-leftover.ts';
import { misplaced } from './misplaced/misplaced.ts';
import { nameTaken } from './name-problems.ts';
import { blankInName, hyphenInName } from './name-spelling.ts';
import { type Piece, relative } from './piece.ts';

const spelled = (piece: Piece, token: IToken): Diagnostic | undefined =>
  hyphenInName(piece, token) ?? blankInName(piece, token);

/** Says why a token cannot follow what was read before it. */
export function explainLeftover(token: IToken, piece: Piece): Diagnostic {
  const span = relative(piece, token);
  const index = piece.tokens.indexOf(token);
  const read = piece.tokens.slice(0, index);
  const known =
    nameTaken(piece, token) ?? checklistLeftover(piece, token) ?? spelled(piece, token) ?? lineLeftover(piece, token);
  if (known !== undefined) return known;
  if (token.tokenType === tokens.closeBrace) return braceUnexpected(span);
  if (token.tokenType === tokens.closeParenthesis) {
    return report('parenthesis-unexpected', {}, span, { fixes: [remove(span, ')', true)] });
  }
  if ((token.tokenType === k.and || token.tokenType === k.or) && read.some(other => other.tokenType === k.where)) {
    return report('where-needs-parentheses', { word: token.image }, span);
  }
  return misplaced(piece, token) ?? leftover(piece, token);
}
