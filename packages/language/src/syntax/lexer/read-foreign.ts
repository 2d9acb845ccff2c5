// What each foreign token was meant to be, and what is said about it.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { fix, insertAt, remove, replaceWith, report } from '../../diagnostics/report.ts';
import type { IToken, TokenType } from '../chevrotain.ts';
import * as foreign from './foreign-tokens.ts';
import { spanOf } from './span-of.ts';
import * as tokens from './tokens.ts';

/** `type` is what the parser is to see, null where it is to see nothing. */
export interface Foreign {
  readonly type: TokenType | null;
  readonly diagnostic: Diagnostic;
}

const operator =
  (type: TokenType, instead: string) =>
  (token: IToken): Foreign => {
    const span = spanOf(token);
    const fixes = [replaceWith(span, instead, true)];
    return { type, diagnostic: report('foreign-operator', { text: token.image, instead }, span, { fixes }) };
  };

const word =
  (type: TokenType, instead: string) =>
  (token: IToken): Foreign => {
    const read = operator(type, instead)(token);
    const fixes = [fix('write-instead', { text: instead }, true, [{ span: spanOf(token), text: ` ${instead} ` }])];
    return { type, diagnostic: { ...read.diagnostic, fixes } };
  };

const quotes =
  (code: 'curly-quotes' | 'single-quotes') =>
  (token: IToken): Foreign => {
    const span = spanOf(token);
    const straight = `"${token.image.slice(1, -1)}"`;
    const fixes = [replaceWith(span, straight, true)];
    return { type: tokens.text, diagnostic: report(code, { text: token.image }, span, { fixes }) };
  };

const comment =
  (opener: string) =>
  (token: IToken): Foreign => {
    const span = spanOf(token);
    const edit = { span: { start: span.start, end: span.start + opener.length }, text: '//' };
    const fixes = opener === '#' ? [fix('comment-out', undefined, true, [edit])] : [];
    return { type: null, diagnostic: report('foreign-comment', { text: opener }, span, { fixes }) };
  };

function openText(token: IToken): Foreign {
  const { start, end } = spanOf(token);
  const fixes = [insertAt(end, '"', false)];
  return { type: tokens.text, diagnostic: report('text-not-closed', { text: token.image }, { start, end }, { fixes }) };
}

function oddBlank(token: IToken): Foreign {
  const span = spanOf(token);
  const codePoint = token.image.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const fixes = [replaceWith(span, ' ', true)];
  return { type: null, diagnostic: report('odd-blank', { codePoint }, span, { fixes }) };
}

/** The nearest name: without accents, and `_` for letters that have no other spelling here. */
function plainName(text: string): string {
  const plain = text
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '');
  return plain.replaceAll(/[^A-Za-z0-9_]+/g, '_');
}

function foreignName(token: IToken): Foreign {
  const span = spanOf(token);
  const instead = plainName(token.image);
  const fixes = [replaceWith(span, instead, false)];
  return { type: tokens.name, diagnostic: report('letter-in-name', { text: token.image, instead }, span, { fixes }) };
}

/** Year, month and day of a date that is written another way; null where day and month cannot be told apart. */
function partsOf(image: string): readonly string[] | null {
  const [a = '', b = '', c = ''] = image.split(/[/.]/);
  if (a.length > 2) return [a, b, c];
  if (c.length < 4) return null;
  if (image.includes('.') || Number(a) > 12) return [c, b, a];
  return Number(b) > 12 ? [c, a, b] : null;
}

function otherDate(token: IToken): Foreign {
  const span = spanOf(token);
  const instead = partsOf(token.image)
    ?.map(part => part.padStart(2, '0'))
    .join('-');
  const fixes = instead === undefined ? [] : [replaceWith(span, instead, false)];
  const data = { text: token.image, instead: instead ?? 'YYYY-MM-DD' };
  return { type: tokens.date, diagnostic: report('date-form', data, span, { fixes }) };
}

/** `09:00` for `9:00` or `9 am`; null for an hour that no clock shows. */
function clockOf(image: string): string | null {
  const [, hour = '', minute = '00', half = ''] = /^(\d+)(?::(\d\d))?[^apAP]*([apAP]?)/.exec(image) ?? [];
  if (half !== '' && (Number(hour) < 1 || Number(hour) > 12)) return null;
  const shift = half === '' ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return `${String(shift).padStart(2, '0')}:${minute}`;
}

function otherClock(token: IToken): Foreign {
  const span = spanOf(token);
  const instead = clockOf(token.image);
  const fixes = instead === null ? [] : [replaceWith(span, instead, /^\d:\d\d$/.test(token.image))];
  const data = { text: token.image, instead: instead ?? 'HH:MM' };
  return { type: tokens.clock, diagnostic: report('clock-form', data, span, { fixes }) };
}

function stray(token: IToken): Foreign {
  if (token.image === '/') return { type: null, diagnostic: report('no-division', {}, spanOf(token)) };
  const fixes = token.image === ';' ? [remove(spanOf(token), ';', true)] : [];
  return { type: null, diagnostic: report('stray-character', { text: token.image }, spanOf(token), { fixes }) };
}

const readers: ReadonlyMap<TokenType, (token: IToken) => Foreign> = new Map([
  [foreign.doubleEqual, operator(tokens.equal, '=')],
  [foreign.arrow, operator(tokens.greaterOrEqual, '>=')],
  [foreign.thinArrow, word(tokens.keyword.to, 'to')],
  [foreign.equalLess, operator(tokens.lessOrEqual, '<=')],
  [foreign.diamond, operator(tokens.notEqual, '!=')],
  [foreign.ampersands, word(tokens.keyword.and, 'and')],
  [foreign.bars, word(tokens.keyword.or, 'or')],
  [foreign.bang, word(tokens.keyword.not, 'not')],
  [foreign.curlyText, quotes('curly-quotes')],
  [foreign.singleText, quotes('single-quotes')],
  [foreign.openText, openText],
  [foreign.hashComment, comment('#')],
  [foreign.blockComment, comment('/*')],
  [foreign.oddBlank, oddBlank],
  [foreign.foreignName, foreignName],
  [foreign.otherDate, otherDate],
  [foreign.otherClock, otherClock],
  [foreign.otherMinus, operator(tokens.minus, '-')],
  [foreign.stray, stray],
]);

/** Reads a token that is none of the language; undefined for one that is. */
export const readForeign = (token: IToken): Foreign | undefined => readers.get(token.tokenType)?.(token);
