// How many questions a gate takes and has: `gate bant passes with 3 of 5 {`, `gate bant 3 out of 4 {`.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { replaceWith, report } from '../../diagnostics/report.ts';
import type { IToken } from '../chevrotain.ts';
import { endOf } from '../lexer/span-of.ts';
import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import { type Piece, relative } from './piece.ts';
import type { Situation } from './situation.ts';
import { indentOf } from './source.ts';

const head = /^(?:passes (?:with |if |when )?)?(?:at least |any )?(\d+)(?: (?:of|out of|\/)(?: (?:the )?(\d+))?)?$/;

/** Says how the head of a checklist is written; undefined where it is none, or is right up to `token`. */
function headOf(piece: Piece, token: IToken): Diagnostic | undefined {
  const [first] = piece.tokens;
  if (piece.construct !== 'gate' || first?.tokenType !== k.gate) return undefined;
  const end = piece.tokens.findIndex(({ tokenType }) => tokenType === tokens.openBrace);
  const tail = piece.tokens.slice(piece.tokens[2]?.tokenType === tokens.text ? 3 : 2, end === -1 ? undefined : end);
  const [from, last] = [tail[0], tail.at(-1)];
  if (from === undefined || last === undefined || !tail.includes(token)) return undefined;
  const found = head.exec(tail.map(({ image }) => image.toLowerCase()).join(' '));
  if (found === null) return undefined;
  const [, count, total = null] = found;
  const asks = askLines(piece);
  const span = { start: relative(piece, from).start, end: relative(piece, last).end };
  const instead = `passes with ${count} of`;
  const agrees = total === null || asks === null || Number(total) === asks;
  const data = { written: piece.text.slice(from.startOffset, endOf(last)), instead, total, asks };
  return report('checklist-head', data, span, { fixes: [replaceWith(span, instead, agrees && asks !== null)] });
}

/** How many lines of the block ask; null where the block is not seen. */
function askLines({ text, whole }: Piece): number | null {
  if (whole === undefined) return null;
  return whole.filter(token => token.tokenType === k.ask && indentOf(text, token) !== null).length;
}

/** The parser stopped in the head. */
export const checklistProblem = ({ piece, rules, token }: Situation): Diagnostic | undefined =>
  token !== undefined && rules.includes('gateHead') ? headOf(piece, token) : undefined;

/** What is left over behind what could be read of the head. */
export const checklistLeftover = (piece: Piece, token: IToken): Diagnostic | undefined => headOf(piece, token);
