// Operators of other languages.

import { replaceWith, report } from '../../../diagnostics/report.ts';
import { own } from '../../../words/own.ts';
import type { IToken, TokenType } from '../../chevrotain.ts';
import { spanOf } from '../span-of.ts';
import * as tokens from '../tokens.ts';
import { type Around, apart, type Foreign, type Reader, restOfLine } from './foreign.ts';

const { keyword: k } = tokens;

function told(token: IToken, type: TokenType, instead: string, written = instead): Foreign {
  const span = spanOf(token);
  const fixes = [replaceWith(span, written, true)];
  return { type, diagnostic: report('foreign-operator', { text: token.image, instead }, span, { fixes }) };
}

/** A sign for a sign. */
export const sign =
  (type: TokenType, instead: string): Reader =>
  token =>
    told(token, type, instead);

/** A sign for a word. */
export const word =
  (type: TokenType, instead: string): Reader =>
  (token, around) =>
    told(token, type, instead, apart(instead, token, around));

const isBeforeNumber = (token: IToken, around: Around): boolean => /^\s*[-+\d]/.test(restOfLine(token, around));

/** `==` and its like: a sign before a number, a word before anything else. */
export const equality: Reader = (token, around) =>
  isBeforeNumber(token, around) ? told(token, tokens.equal, '=') : word(k.is, 'is')(token, around);

/** `<>` and its like. The parser reads a sign in any case, since the words are two. */
export const inequality: Reader = (token, around) =>
  isBeforeNumber(token, around)
    ? told(token, tokens.notEqual, '!=')
    : told(token, tokens.notEqual, 'is not', apart('is not', token, around));

const entities: Readonly<Record<string, readonly [TokenType, string]>> = {
  '&lt;': [tokens.less, '<'],
  '&gt;': [tokens.greater, '>'],
  '&lt;=': [tokens.lessOrEqual, '<='],
  '&gt;=': [tokens.greaterOrEqual, '>='],
};

/** `&gt;` for `>`; those of other characters are left out. */
export const entity: Reader = token => {
  const meant = entities[token.image];
  if (meant !== undefined) return told(token, ...meant);
  const span = spanOf(token);
  const fixes = [replaceWith(span, ' ', true)];
  return { type: null, diagnostic: report('stray-character', { text: token.image }, span, { fixes }) };
};

/** `isn't`, read as `is`; `doesn't contain` has no single word here. */
export const contraction: Reader = token => {
  const [verb = '', next] = token.image.split(' ');
  const isIs = /^(?:is|are|was)n/.test(verb);
  const span = { start: token.startOffset, end: token.startOffset + (isIs ? verb.length : token.image.length) };
  const instead = isIs ? 'is not' : `not … ${own(contractions, next ?? '') ?? '…'}`;
  const fixes = isIs ? [replaceWith(span, 'is not', true)] : [];
  const text = isIs ? verb : token.image;
  return { type: isIs ? k.is : null, diagnostic: report('foreign-word', { text, instead }, span, { fixes }) };
};

const contractions: Readonly<Record<string, string>> = {
  contain: 'contains',
  include: 'includes',
  start: 'starts with',
  end: 'ends with',
  have: 'is known',
  equal: 'is',
};
