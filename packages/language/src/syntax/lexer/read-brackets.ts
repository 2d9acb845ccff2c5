// Square brackets, read as the parentheses or braces that were meant. The two of a pair are told as one, see `join-alike.ts`.
import { fix, report } from '../../diagnostics/report.ts';
import type { IToken, TokenType } from '../chevrotain.ts';
import { type Around, type Foreign, restOfLine } from './foreign/foreign.ts';
import { stray } from './foreign-tokens.ts';
import { spanOf } from './span-of.ts';
import * as tokens from './tokens.ts';

const { keyword: k } = tokens;

/** What a pair stands for; null for nothing at all, as around the members of a field. */
interface Pair {
  readonly open: TokenType | null;
  readonly close: TokenType | null;
  readonly signs: readonly [string, string];
}

const block: Pair = { open: tokens.openBrace, close: tokens.closeBrace, signs: ['{', '}'] };
const set: Pair = { open: tokens.openParenthesis, close: tokens.closeParenthesis, signs: ['(', ')'] };
const members: Pair = { open: null, close: null, signs: ['', ''] };

/** The pairs that are open on a line, each with the offset of the line's end. */
export type OpenBrackets = { readonly pair: Pair; readonly lineEnd: number }[];

/** Reads a square bracket; undefined for any other token. */
export function readBracket(token: IToken, around: Around, open: OpenBrackets): Foreign | undefined {
  if (token.tokenType !== stray) return undefined;
  if (token.image !== '[' && token.image !== ']') return undefined;
  const lineEnd = token.startOffset + 1 + restOfLine(token, around).length;
  while (open.length > 0 && open.at(-1)!.lineEnd !== lineEnd) open.pop();
  if (token.image === ']') {
    const pair = open.pop()?.pair ?? block;
    return told(token, pair, pair.close, pair.signs[1]);
  }
  const pair = meant(token, around);
  if (pair !== block) open.push({ pair, lineEnd });
  return told(token, pair, pair.open, pair.signs[0]);
}

function meant(token: IToken, around: Around): Pair {
  const [before, last] = around.tokens.slice(-2);
  if (restOfLine(token, around) === '') return block;
  return last?.tokenType === k.of && before?.tokenType === k.one ? members : set;
}

function told(token: IToken, pair: Pair, type: TokenType | null, text: string): Foreign {
  const span = spanOf(token);
  const signs = pair.signs.join(' … ').trim();
  const fixes = [fix('write-instead', { text: pair === members ? 'a, b' : signs }, true, [{ span, text }])];
  const data = { instead: pair === members ? null : signs, count: 1 };
  return { type, diagnostic: report('square-brackets', data, span, { fixes }) };
}
