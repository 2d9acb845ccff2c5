// Signs that mean nothing, and blanks that are none.
import { remove, replaceWith, report } from '../../../diagnostics/report.ts';
import type { IToken, TokenType } from '../../chevrotain.ts';
import { spanOf } from '../span-of.ts';
import * as tokens from '../tokens.ts';
import { keyword as k } from '../tokens.ts';
import { colonForWord } from './colons.ts';
import { type Around, beginsLine, type Foreign, type Reader, restOfLine } from './foreign.ts';

/** Signs that may go without anything being lost. */
const needless = new Set([':', ';', '.', '$', '€', '£', '?', '@', '`']);

function stray(token: IToken, around: Around): Foreign {
  const { parentheses } = around;
  const colon = colonForWord(token, around);
  if (colon !== undefined) return colon;
  const span = spanOf(token);
  const { image } = token;
  const isComma = image === ';' && parentheses > 0;
  const fixes = isComma ? [replaceWith(span, ',', true)] : needless.has(image) ? [remove(span, image, true)] : [];
  return {
    type: isComma ? tokens.comma : null,
    diagnostic: report('stray-character', { text: image }, span, { fixes }),
  };
}

/** `contains /vp/` and `and/or`: no number is divided. */
function followsWord({ tokens: read }: Around): boolean {
  const before = read.at(-1)?.tokenType;
  return before !== undefined && behindWords.has(before);
}

const behindWords: ReadonlySet<TokenType> = new Set([k.contains, k.with, k.is, k.and, k.or]);

/** Whatever nothing else takes. */
export const other: Reader = (token, around) => {
  if (token.image === '/' && !followsWord(around))
    return { type: null, diagnostic: report('no-division', {}, spanOf(token)) };
  const method = token.image === '.' ? /^([A-Za-z_]\w*)\(/.exec(restOfLine(token, around))?.[1] : undefined;
  if (method !== undefined) {
    const span = { start: token.startOffset, end: token.startOffset + 1 + method.length };
    return { type: null, diagnostic: report('function-unknown', { name: method, instead: null }, span) };
  }
  return stray(token, around);
};

/** `•` before a line. */
export const bullet: Reader = (token, around) => {
  if (!beginsLine(token, around)) return stray(token, around);
  const span = spanOf(token);
  const blanks = /^[ \t]*/.exec(restOfLine(token, around))![0].length;
  const fixes = [remove({ start: span.start, end: span.end + blanks }, token.image, true)];
  return { type: null, diagnostic: report('list-mark', { text: token.image, count: 1 }, span, { fixes }) };
};

export const oddBlank: Reader = token => {
  const span = spanOf(token);
  const codePoint = token.image.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const isNothing = /^\u200b+$/.test(token.image);
  const fixes = [isNothing ? remove(span, token.image, true) : replaceWith(span, ' ', true)];
  return { type: null, diagnostic: report('odd-blank', { codePoint, count: 1 }, span, { fixes }) };
};
