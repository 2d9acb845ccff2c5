// Numbers as other places write them: with separators, with a unit, or behind a `*`.

import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { remove, replaceWith, report } from '../../../diagnostics/report.ts';
import { own } from '../../../words/own.ts';
import { type IToken, type TokenType, tokenMatcher } from '../../chevrotain.ts';
import { endOf } from '../../lexer/span-of.ts';
import * as tokens from '../../lexer/tokens.ts';
import { keyword as k } from '../../lexer/tokens.ts';
import { type Piece, relative, tokenBefore } from '../piece.ts';
import { clauseBefore } from './clause.ts';

const isThousand = (token: IToken | undefined): boolean => /^\d{3}(?:\.\d+)?$/.test(token?.image ?? '');
const isHead = (token: IToken | undefined): boolean => /^\d{1,3}$/.test(token?.image ?? '');

/** `1,000` or `1 000`, and `0,5`. */
export function groupedNumber(piece: Piece, token: IToken): Diagnostic | undefined {
  const all = piece.tokens;
  const index = all.indexOf(token);
  const decimal = decimalComma(piece, all[index - 1], token, all[index + 1]);
  if (decimal !== undefined) return decimal;
  const byComma = token.tokenType === tokens.comma;
  const head = all[index - 1];
  if (!isHead(head) || !isThousand(all[byComma ? index + 1 : index])) return undefined;
  const parts = [head!];
  let at = byComma ? index : index - 1;
  for (;;) {
    const part = all[at + 1];
    if (byComma && all[at]?.tokenType !== tokens.comma) break;
    if (!isThousand(part) || part!.startOffset - endOf(parts.at(-1)!) !== 1) break;
    parts.push(part!);
    at += byComma ? 2 : 1;
  }
  if (parts.length < 2) return undefined;
  const span = { start: relative(piece, head!).start, end: relative(piece, parts.at(-1)!).end };
  const digits = parts.map(part => part.image);
  const data = {
    text: piece.text.slice(span.start + piece.base, span.end + piece.base),
    plain: digits.join(''),
    grouped: digits.join('_'),
  };
  return report('number-grouped', data, span, { fixes: [replaceWith(span, data.plain, true)] });
}

/** `0,5`, where no value could follow a comma. */
function decimalComma(
  piece: Piece,
  whole: IToken | undefined,
  comma: IToken,
  fraction: IToken | undefined,
): Diagnostic | undefined {
  if (comma.tokenType !== tokens.comma || whole?.tokenType !== tokens.number || fraction?.tokenType !== tokens.number)
    return undefined;
  const touch = endOf(whole) === comma.startOffset && endOf(comma) === fraction.startOffset;
  if (!touch || isThousand(fraction) || /[._]/.test(whole.image + fraction.image)) return undefined;
  const span = { start: relative(piece, whole).start, end: relative(piece, fraction).end };
  const plain = `${whole.image}.${fraction.image}`;
  const data = { text: `${whole.image},${fraction.image}`, plain, grouped: plain };
  return report('number-grouped', data, span, { fixes: [replaceWith(span, plain, true)] });
}

/** How many zeros a word or letter behind a number stands for. */
const zeros: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  m: 6,
  mio: 6,
  million: 6,
  millions: 6,
  bn: 9,
  billion: 9,
};

/** `50k`, `2 million` and `1e6`. */
export function shortenedNumber(piece: Piece, token: IToken): Diagnostic | undefined {
  const number = tokenBefore(piece, token);
  if (number?.tokenType !== tokens.number) return undefined;
  const power = /^[eE]([1-9])$/.exec(token.image)?.[1];
  const count = power === undefined ? own(zeros, token.image.toLowerCase()) : Number(power);
  const [whole = '', fraction = ''] = number.image.replaceAll('_', '').split('.');
  if (count === undefined || fraction.length > count) return undefined;
  const plain = `${whole}${fraction.padEnd(count, '0')}`;
  const grouped = plain.replace(/\B(?=(?:\d{3})+$)/g, '_');
  // The sign of a currency was told before, and is taken away with it.
  const sign = /[$€£]$/.exec(piece.text.slice(Math.max(0, number.startOffset - 1), number.startOffset))?.[0] ?? '';
  const span = { start: relative(piece, number).start - sign.length, end: relative(piece, token).end };
  const text = piece.text.slice(span.start + piece.base, span.end + piece.base);
  return report('number-grouped', { text, plain, grouped }, span, { fixes: [replaceWith(span, plain, true)] });
}

const currencies = new Set(['usd', 'eur', 'gbp', 'chf', 'dollar', 'dollars', 'euro', 'euros', 'times', 'percent']);

const units: ReadonlySet<TokenType> = new Set([k.minute, k.minutes, k.hour, k.hours, k.day, k.days, k.week, k.weeks]);

/** `days since last call > 30 days`, `born > 30 days` and `revenue > 50_000 USD`. */
export function unitInComparison(piece: Piece, token: IToken): Diagnostic | undefined {
  const number = tokenBefore(piece, token);
  const isMoney = currencies.has(token.image.toLowerCase());
  if (!(units.has(token.tokenType) || isMoney) || number?.tokenType !== tokens.number) return undefined;
  const counted = clauseBefore(piece, token).some(other => other.tokenType === k.days);
  const span = relative(piece, token);
  const needless = isMoney || (counted && token.image.startsWith('day'));
  const fixes = needless ? [remove({ start: relative(piece, number).end, end: span.end }, token.image, true)] : [];
  const about = isMoney ? 'field' : counted ? 'days' : 'date';
  return report('unit-in-comparison', { number: number.image, unit: token.image, about }, span, { fixes });
}

/** `seats * 12` and `60% * seats`: only a plain number may stand before `*`. */
export function factorMissing(piece: Piece, token: IToken): Diagnostic | undefined {
  if (token.tokenType !== tokens.times) return undefined;
  const index = piece.tokens.indexOf(token);
  const left = piece.tokens[index - 1];
  const right = piece.tokens[index + 1];
  if (left === undefined) return undefined;
  const instead = factorFirst(left, right);
  const span = relative(piece, token);
  const whole = { start: relative(piece, left).start, end: relative(piece, right ?? token).end };
  const fixes = instead === null ? [] : [replaceWith(whole, instead, false)];
  return report('factor-not-plain', { left: left.image, instead }, span, { fixes });
}

function factorFirst(left: IToken, right: IToken | undefined): string | null {
  if (right === undefined) return null;
  if (left.tokenType === tokens.percent) {
    return tokenMatcher(right, tokens.name) ? `${Number.parseFloat(left.image) / 100} * ${right.image}` : null;
  }
  if (right.tokenType !== tokens.number || !tokenMatcher(left, tokens.name)) return null;
  return `${right.image} * ${left.image}`;
}

/** What compares with one value, before a range. */
const comparing: ReadonlySet<TokenType> = new Set([k.is, k.in, tokens.equal]);

/** `is 50–200`, `employees 50-200`: a range with a dash. */
export function dashedRange(piece: Piece, token: IToken): Diagnostic | undefined {
  const at = piece.tokens.indexOf(token);
  const dash = token.tokenType === tokens.minus ? at : at + 1;
  const [first, low, minus, high] = piece.tokens.slice(Math.max(0, dash - 2), dash + 2);
  if (low?.tokenType !== tokens.number || minus?.tokenType !== tokens.minus || high?.tokenType !== tokens.number)
    return undefined;
  const isBare = first !== undefined && tokenMatcher(first, tokens.name) && token === low;
  if (first === undefined || !(comparing.has(first.tokenType) || isBare)) return undefined;
  const clause = clauseBefore(piece, low);
  if (clause.length === piece.tokens.indexOf(low)) return undefined;
  const span = { start: relative(piece, isBare ? low : first).start, end: relative(piece, high).end };
  const text = piece.text.slice(span.start + piece.base, span.end + piece.base);
  const instead = `between ${low.image} and ${high.image}`;
  return report('foreign-word', { text, instead }, span, { fixes: [replaceWith(span, instead, true)] });
}
