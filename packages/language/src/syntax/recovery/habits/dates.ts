// Dates in words, and days with a time of day behind them.
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { replaceWith, report } from '../../../diagnostics/report.ts';
import type { IToken } from '../../chevrotain.ts';
import * as tokens from '../../lexer/tokens.ts';
import { type Piece, relative, tokenBefore } from '../piece.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const fullName = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** The number of a month, from 1; 0 for any other word. */
function monthOf({ image }: IToken): number {
  const small = image.toLowerCase();
  return small.length === 3 || fullName.test(small) ? months.indexOf(small.slice(0, 3)) + 1 : 0;
}

/** `November 26, 2026` and `26 Nov 2026`. */
export function dateInWords(piece: Piece, token: IToken): Diagnostic | undefined {
  const index = piece.tokens.indexOf(token);
  const around = piece.tokens.slice(Math.max(0, index - 2), index + 4);
  const month = around.find(other => monthOf(other) > 0);
  if (month === undefined) return undefined;
  const at = piece.tokens.indexOf(month);
  const isDay = (other: IToken | undefined): boolean => /^\d{1,2}$/.test(other?.image ?? '');
  const isYear = (other: IToken | undefined): boolean => /^\d{4}$/.test(other?.image ?? '');
  const first = isDay(piece.tokens[at - 1]) ? at - 1 : at;
  const day = first === at ? at + 1 : first;
  let year = Math.max(day, at) + 1;
  if (piece.tokens[year]?.tokenType === tokens.comma) year++;
  if (!isDay(piece.tokens[day]) || !isYear(piece.tokens[year])) return undefined;
  const span = { start: relative(piece, piece.tokens[first]!).start, end: relative(piece, piece.tokens[year]!).end };
  const two = (number: string | number): string => String(number).padStart(2, '0');
  const instead = `${piece.tokens[year]!.image}-${two(monthOf(month))}-${two(piece.tokens[day]!.image)}`;
  const text = piece.text.slice(span.start + piece.base, span.end + piece.base);
  return report('date-form', { text, instead }, span, { fixes: [replaceWith(span, instead, true)] });
}

/** `2026-11-26 09:00`. */
export function dayAndTime(piece: Piece, token: IToken): Diagnostic | undefined {
  const day = tokenBefore(piece, token);
  if (token.tokenType !== tokens.clock || day?.tokenType !== tokens.date) return undefined;
  const span = { start: relative(piece, day).start, end: relative(piece, token).end };
  const text = piece.text.slice(span.start + piece.base, span.end + piece.base);
  const fixes = [replaceWith(span, `${day.image}T${token.image}Z`, false)];
  return report('instant-without-zone', { text }, span, { fixes });
}
