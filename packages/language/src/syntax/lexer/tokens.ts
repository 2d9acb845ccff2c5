// The tokens of the language. Keywords are tokens of the category `Name`, save the reserved words, which are never names.
import { constructs, isReserved, type Keyword, keywords } from '../../words/index.ts';
import { createToken, type TokenType } from '../chevrotain.ts';

const pattern = (name: string, source: RegExp, categories: TokenType[] = []): TokenType =>
  createToken({ name, pattern: source, categories, line_breaks: false });

export const name = pattern('Name', /[A-Za-z_][A-Za-z0-9_]*/);
export const text = pattern('Text', /"(?:[^"\\\r\n]|\\[^\r\n])*"/);
export const instant = pattern('Instant', /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)?/);
export const date = pattern('Date', /\d{4}-\d{1,2}-\d{1,2}(?![\d_])/);
export const clock = pattern('Clock', /\d\d:\d\d/);
export const percent = pattern('Percent', /\d[\d_]*(?:\.\d+)?%/);
export const number = pattern('Number', /\d[\d_]*(?:\.\d+)?/);

const sign = (name: string, source: string): TokenType => createToken({ name, pattern: source });

export const openBrace = sign('OpenBrace', '{');
export const closeBrace = sign('CloseBrace', '}');
export const openParenthesis = sign('OpenParenthesis', '(');
export const closeParenthesis = sign('CloseParenthesis', ')');
export const comma = sign('Comma', ',');
export const notEqual = sign('NotEqual', '!=');
export const lessOrEqual = sign('LessOrEqual', '<=');
export const greaterOrEqual = sign('GreaterOrEqual', '>=');
export const less = sign('Less', '<');
export const greater = sign('Greater', '>');
export const equal = sign('Equal', '=');
/** What compares two values. */
export const orders: readonly TokenType[] = [less, lessOrEqual, greater, greaterOrEqual, equal, notEqual];
export const plus = sign('Plus', '+');
export const minus = sign('Minus', '-');
export const times = sign('Times', '*');

const keywordToken = (word: Keyword): TokenType =>
  createToken({ name: word, pattern: new RegExp(word), categories: isReserved(word) ? [] : [name] });

/** The token type of each word. The lexer reads words as `Name` and then gives them these. */
export const keyword = Object.fromEntries(keywords.map(word => [word, keywordToken(word)])) as Readonly<
  Record<Keyword, TokenType>
>;

/** Words that open a declaration. */
export const openers: ReadonlySet<TokenType> = new Set(
  Object.keys(constructs).map(word => keyword[word as keyof typeof constructs]),
);

export const signs = [
  openBrace,
  closeBrace,
  openParenthesis,
  closeParenthesis,
  comma,
  notEqual,
  lessOrEqual,
  greaterOrEqual,
  less,
  greater,
  equal,
  plus,
  minus,
  times,
];

export const literals = [text, instant, date, clock, percent, number];

/** Every token type that the parser knows. */
export const grammarTokens: readonly TokenType[] = [...literals, ...signs, name, ...Object.values(keyword)];
