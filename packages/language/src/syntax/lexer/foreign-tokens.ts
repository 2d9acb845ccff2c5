// What other languages and word processors put into a source text. Each is read as what was meant, or dropped, and reported.
import { createToken, type TokenType } from '../chevrotain.ts';

const foreign = (name: string, pattern: RegExp | string, lineBreaks = false): TokenType =>
  createToken({ name, pattern, line_breaks: lineBreaks });

export const doubleEqual = foreign('DoubleEqual', '==');
export const ampersands = foreign('Ampersands', '&&');
export const bars = foreign('Bars', '||');
export const arrow = foreign('Arrow', '=>');
export const equalLess = foreign('EqualLess', '=<');
export const diamond = foreign('Diamond', '<>');
export const bang = foreign('Bang', /!(?!=)/);
export const curlyText = foreign('CurlyText', /[“”„«»][^"“”„«»\r\n]*[“”«»]/);
export const singleText = foreign('SingleText', /['‘’‚][^"'‘’\r\n]*['‘’]/);
export const openText = foreign('OpenText', /"(?:[^"\\\r\n]|\\[^\r\n])*\\?/);
export const hashComment = foreign('HashComment', /#[^\r\n]*/);
export const blockComment = foreign('BlockComment', /\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?/, true);
export const oddBlank = foreign('OddBlank', /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]+/);
export const stray = foreign('Stray', /[\u0080-\uffff]+|[\u0000-\uffff]/, true);

/** In the order in which they are tried. `stray` comes after everything else. */
export const foreignTokens = [
  doubleEqual,
  ampersands,
  bars,
  arrow,
  equalLess,
  diamond,
  bang,
  curlyText,
  singleText,
  openText,
  hashComment,
  blockComment,
  oddBlank,
];
