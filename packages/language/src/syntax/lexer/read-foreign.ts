// What each foreign token was meant to be, and what is said about it.
import type { IToken, TokenType } from '../chevrotain.ts';
import type { Around, Foreign, Reader } from './foreign/foreign.ts';
import { address, dottedName, foreignName, quotedName } from './foreign/names.ts';
import { contraction, entity, equality, inequality, sign, word } from './foreign/operators.ts';
import { bullet, oddBlank, other } from './foreign/strays.ts';
import { brokenText, comment, doubledText, openText, quotes } from './foreign/texts.ts';
import { otherClock, otherDate, otherNumber } from './foreign/values.ts';
import * as foreign from './foreign-tokens.ts';
import * as tokens from './tokens.ts';

const readers: ReadonlyMap<TokenType, Reader> = new Map([
  [foreign.doubleEqual, equality],
  [foreign.strictUnequal, inequality],
  [foreign.diamond, inequality],
  [foreign.unequal, inequality],
  [foreign.arrow, sign(tokens.greaterOrEqual, '>=')],
  [foreign.equalLess, sign(tokens.lessOrEqual, '<=')],
  [foreign.notBelow, sign(tokens.greaterOrEqual, '>=')],
  [foreign.notAbove, sign(tokens.lessOrEqual, '<=')],
  [foreign.cross, sign(tokens.times, '*')],
  [foreign.otherMinus, sign(tokens.minus, '-')],
  [foreign.thinArrow, word(tokens.keyword.to, 'to')],
  [foreign.ampersands, word(tokens.keyword.and, 'and')],
  [foreign.bars, word(tokens.keyword.or, 'or')],
  [foreign.bang, word(tokens.keyword.not, 'not')],
  [foreign.entity, entity],
  [foreign.contraction, contraction],
  [foreign.curlyText, quotes('curly-quotes')],
  [foreign.singleText, quotes('single-quotes')],
  [foreign.doubledText, doubledText],
  [foreign.brokenText, brokenText],
  [foreign.openText, openText],
  [foreign.docString, comment('"""')],
  [foreign.hashComment, comment('#')],
  [foreign.blockComment, comment('/*')],
  [foreign.oddBlank, oddBlank],
  [foreign.bullet, bullet],
  [foreign.foreignName, foreignName],
  [foreign.quotedName, quotedName],
  [foreign.dottedName, dottedName],
  [foreign.address, address],
  [foreign.otherDate, otherDate],
  [foreign.otherClock, otherClock],
  [foreign.otherNumber, otherNumber],
  [foreign.stray, other],
]);

/** Reads a token that is none of the language; undefined for one that is. */
export const readForeign = (token: IToken, around: Around): Foreign | undefined =>
  readers.get(token.tokenType)?.(token, around);
