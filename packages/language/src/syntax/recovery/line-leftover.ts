// What cannot follow where a line about time could end: a list without commas, a way of a move without its word, a span in the wrong order.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { fix, insertAt, replaceWith, report } from '../../diagnostics/report.ts';
import type { IToken, TokenType } from '../chevrotain.ts';
import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import { clauseBehind } from './habits/clause-order.ts';
import { meant } from './habits/synonyms.ts';
import { joinMissing, wordBefore } from './handover-leftover.ts';
import { type Piece, relative, tokenBefore } from './piece.ts';
import { currencyBehind } from './plan-problem.ts';

const listed: ReadonlySet<TokenType> = new Set([tokens.clock, tokens.date]);

/** `09:00 to 12:30 and 13:30 to 18:00`, and hours or dates with nothing between them. */
function commaMissing(piece: Piece, token: IToken): Diagnostic | undefined {
  const before = tokenBefore(piece, token);
  if (piece.construct !== 'calendar' || before === undefined || !listed.has(before.tokenType)) return undefined;
  const joined = token.tokenType === k.and;
  if (!joined && token.tokenType !== before.tokenType) return undefined;
  const { end } = relative(piece, before);
  const span = relative(piece, token);
  const fixes = [joined ? replaceWith({ start: end, end: span.end }, ',', false) : insertAt(end, ',', false)];
  return report('word-missing', { words: [','], after: before.image, found: token.image }, span, { fixes });
}

/** `move inquiry to mql ready`. */
function wayMissing(piece: Piece, token: IToken): Diagnostic | undefined {
  if (piece.tokens[0]?.tokenType !== k.move || piece.tokens[4] !== token || token.tokenType === tokens.comma)
    return undefined;
  const data = { part: 'way', after: piece.tokens[3]!.image, found: token.image } as const;
  const word = meant(token.image, ['when', 'after', 'by']);
  const span = relative(piece, token);
  if (word !== null) {
    return report('foreign-word', { text: token.image, instead: word }, span, {
      fixes: [replaceWith(span, word, true)],
    });
  }
  const missing = token.tokenType === tokens.number ? 'after' : 'when';
  return report('part-missing', data, span, { fixes: [insertAt(span.start, `${missing} `, false)] });
}

/** `stage mql after 14 days`. */
function stallsMissing(piece: Piece, token: IToken): Diagnostic | undefined {
  if (piece.tokens[0]?.tokenType !== k.stage || token.tokenType !== k.after) return undefined;
  const span = relative(piece, token);
  const data = { words: ['stalls'], after: tokenBefore(piece, token)!.image, found: token.image };
  return report('word-missing', data, span, { fixes: [insertAt(span.start, 'stalls ', false)] });
}

/** `1 hour business`. */
function basisBehindUnit(piece: Piece, token: IToken): Diagnostic | undefined {
  if (token.tokenType !== k.business && token.tokenType !== k.elapsed) return undefined;
  const unit = tokenBefore(piece, token);
  const number = unit === undefined ? undefined : tokenBefore(piece, unit);
  if (unit === undefined || number?.tokenType !== tokens.number) return undefined;
  const span = { start: relative(piece, number).start, end: relative(piece, token).end };
  const instead = `${number.image} ${token.image} ${unit.image}`;
  const fixes = [fix('write-instead', { text: instead }, true, [{ span, text: instead }])];
  return report('basis-behind-unit', { basis: token.image, instead }, relative(piece, token), { fixes });
}

const habits = [
  commaMissing,
  wayMissing,
  clauseBehind,
  stallsMissing,
  basisBehindUnit,
  wordBefore,
  joinMissing,
  currencyBehind,
];

/** What is wrong with a token behind a line about time; undefined where nothing is known of it. */
export function lineLeftover(piece: Piece, token: IToken): Diagnostic | undefined {
  for (const habit of habits) {
    const diagnostic = habit(piece, token);
    if (diagnostic !== undefined) return diagnostic;
  }
  return undefined;
}
