// What other languages and word processors put into a source text. Each is read as what was meant, or dropped, and reported.
import { createToken, type TokenType } from '../chevrotain.ts';

const foreign = (name: string, pattern: RegExp | string, lineBreaks = false): TokenType =>
  createToken({ name, pattern, line_breaks: lineBreaks });

export const doubleEqual = foreign('DoubleEqual', '==');
export const ampersands = foreign('Ampersands', '&&');
export const bars = foreign('Bars', '||');
export const arrow = foreign('Arrow', '=>');
export const thinArrow = foreign('ThinArrow', /->|→/);
export const equalLess = foreign('EqualLess', '=<');
export const diamond = foreign('Diamond', '<>');
export const bang = foreign('Bang', /!(?!=)/);
export const curlyText = foreign('CurlyText', /[“”„«»][^"“”„«»\r\n]*[“”«»]/);
export const singleText = foreign('SingleText', /['‘’‚][^"'‘’\r\n]*['‘’]/);
export const openText = foreign('OpenText', /"(?:[^"\\\r\n]|\\[^\r\n])*\\?/);
export const hashComment = foreign('HashComment', /#[^\r\n]*/);
export const blockComment = foreign('BlockComment', /\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?/, true);
export const oddBlank = foreign('OddBlank', /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]+/);
/** A name with a letter beyond A to Z. It begins like a name and is longer, so the lexer tries it first. */
export const foreignName = foreign(
  'ForeignName',
  /[A-Za-z_]*[\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u167f\u1681-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufdff\ufe70-\ufefc][A-Za-z0-9_\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u167f\u1681-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufdff\ufe70-\ufefc]*/,
);
/** `12/31/2026` and `31.12.2026`; tried before numbers. */
export const otherDate = foreign('OtherDate', /\d{1,4}(?:\/\d{1,2}\/|\.\d{1,2}\.)\d{1,4}/);
/** `9:00`, `9am`, `9:00 pm` and `09:00:00`; tried before clocks and numbers. */
export const otherClock = foreign(
  'OtherClock',
  /\d{1,2}(?:(?::\d\d){1,2} ?[aApP]\.?[mM]\b\.?|[aApP][mM](?![A-Za-z0-9_])|:\d\d:\d\d)|\d:\d\d/,
);
/** Dashes and the minus sign of word processors. */
export const otherMinus = foreign('OtherMinus', /[‐-―−]/);
export const stray = foreign('Stray', /[\u0080-\uffff]+|[\u0000-\uffff]/, true);

/** In the order in which they are tried. `stray` comes after everything else. */
export const foreignTokens = [
  doubleEqual,
  ampersands,
  bars,
  arrow,
  thinArrow,
  equalLess,
  diamond,
  bang,
  curlyText,
  singleText,
  openText,
  hashComment,
  blockComment,
  oddBlank,
  otherMinus,
];
