// What other languages and word processors put into a source text. Each is read as what was meant, or dropped, and reported.
import { createToken, type TokenType } from '../chevrotain.ts';

const foreign = (name: string, pattern: RegExp | string, lineBreaks = false): TokenType =>
  createToken({ name, pattern, line_breaks: lineBreaks });

export const doubleEqual = foreign('DoubleEqual', /={2,3}/);
export const strictUnequal = foreign('StrictUnequal', '!==');
/** `&gt;` and its like, from the source of a web page. */
export const entity = foreign('Entity', /&(?:lt|gt|amp|nbsp);=?/);
export const ampersands = foreign('Ampersands', /&&?/);
export const bars = foreign('Bars', '||');
export const arrow = foreign('Arrow', '=>');
export const thinArrow = foreign('ThinArrow', /->|→/);
export const equalLess = foreign('EqualLess', '=<');
export const diamond = foreign('Diamond', '<>');
export const bang = foreign('Bang', /!(?!=)/);
export const notBelow = foreign('NotBelow', '≥');
export const notAbove = foreign('NotAbove', '≤');
export const unequal = foreign('Unequal', '≠');
export const cross = foreign('Cross', '×');
/** Between typographic quotes; a straight one closes it too, where it stands right behind a word. */
export const curlyText = foreign('CurlyText', /[“”„«»][^"“”„«»\r\n]*(?:[“”«»]|[^\s"“”„«»]"(?![\w"]))/);
export const singleText = foreign('SingleText', /['‘’‚][^"'‘’‚\r\n]*['‘’]/);
/** `""Germany""`, as a cell of a table comes out. */
export const doubledText = foreign('DoubledText', /""[A-Za-z0-9][^"\r\n]*""/);
/** A text that a line break was put into: its closing quote ends the next line. */
export const brokenText = foreign('BrokenText', /"[^"\\\r\n]+\r?\n[^"\\\r\n]*"(?![ \t]*[^ \t\r\n])/, true);
export const openText = foreign('OpenText', /"(?:[^"\\\r\n]|\\[^\r\n])*\\?/);
export const docString = foreign('DocString', /"{3}[^"\r\n]*"{3}/);
/** `isn't` and `doesn't contain`; tried before names. */
export const contraction = foreign('Contraction', /(?:is|are|was)n['’]t|(?:does|do|did|has|have)n['’]t(?: [a-z]+)?/);
/** `contact.employees`, and `acme.example` without its quotes; tried before names. */
export const dottedName = foreign('DottedName', /[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)+(?!\w|\()/);
/** A mail address without its quotes; tried before names. */
export const address = foreign(
  'Address',
  /[A-Za-z][A-Za-z0-9._+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}/,
);
/** A name between backquotes. */
export const quotedName = foreign('QuotedName', /`[A-Za-z_][A-Za-z0-9_]*`/);
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
/** `.5` and `1.000.000`; tried before numbers. */
export const otherNumber = foreign('OtherNumber', /\.\d[\d_]*|\d{1,3}(?:\.\d{3}){2,9}(?![\d.])/);
/** What a list in a document begins its lines with. */
export const bullet = foreign('Bullet', /[•‣◦▪●·]/);
/** Dashes and the minus sign of word processors. */
export const otherMinus = foreign('OtherMinus', /[‐-―−]/);
/** Anything else; the same sign several times is one. */
export const stray = foreign('Stray', /\.+|`+|\?+|[\u0080-\uffff]+|[\u0000-\uffff]/, true);

/** In the order in which they are tried. `stray` comes after everything else. */
export const foreignTokens = [
  strictUnequal,
  doubleEqual,
  entity,
  ampersands,
  bars,
  arrow,
  thinArrow,
  equalLess,
  diamond,
  bang,
  notBelow,
  notAbove,
  unequal,
  cross,
  curlyText,
  singleText,
  brokenText,
  openText,
  quotedName,
  hashComment,
  blockComment,
  oddBlank,
  bullet,
  otherMinus,
];
