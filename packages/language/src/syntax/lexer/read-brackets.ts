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
/** Around the texts of a list. */
const texts: Pair = { open: null, close: null, signs: ['', ''] };

/** The pairs that are open on a line, each with the offset of the line's end. */
export type OpenBrackets = { readonly pair: Pair; readonly lineEnd: number }[];

/** Reads a square bracket; undefined for any other token. */
export function readBracket(token: IToken, around: Around, open: OpenBrackets): Foreign | undefined {
  if (token.tokenType !== stray) return undefined;
  if (token.image !== '[' && token.image !== ']') return undefined;
  const lineEnd = token.startOffset + 1 + restOfLine(token, around).length;
  while (open.length > 0 && open.at(-1)!.lineEnd !== lineEnd) open.pop();
  if (token.image === ']') {
    const pair = open.pop()?.pair ?? (isBehindTexts(around.tokens) ? texts : block);
    return told(token, pair, pair.close, pair.signs[1]);
  }
  const pair = meant(token, around);
  if (pair !== block) open.push({ pair, lineEnd });
  const written = pair === texts ? textsIn(restOfLine(token, around)) : undefined;
  return told(token, pair, pair.open, pair.signs[0], written);
}

/** The texts up to a bracket that ends the line, in quotes as they belong. */
function textsIn(rest: string): string | undefined {
  const inner = /^([^[\]{}\\]*)\]\s*$/.exec(rest)?.[1];
  if (inner === undefined) return undefined;
  const items = inner.split(',').map(item => item.trim());
  const bare = items.map(item => item.replace(/^(["'“„‘])(.*)["'”“’]$/, '$2'));
  const isWhole = bare.every(item => /^[^"'“”„‘’]+$/.test(item));
  return isWhole ? bare.map(item => `"${item}"`).join(', ') : undefined;
}

const isListHead = (read: readonly IToken[], equal: number): boolean =>
  read[equal]?.tokenType === tokens.equal && read[equal - 2]?.tokenType === k.list;

/** No list of anybody who writes it by hand is longer. */
const MOST_TEXTS = 400;

/** Texts, and names that were meant as some. */
const listed: ReadonlySet<TokenType> = new Set([tokens.text, tokens.name, tokens.comma]);

/** Whether the texts of a list stand before, whose first bracket is on an earlier line. */
function isBehindTexts(read: readonly IToken[]): boolean {
  const first = Math.max(0, read.length - MOST_TEXTS);
  let at = read.length - 1;
  while (at > first && listed.has(read[at]!.tokenType)) at--;
  return isListHead(read, at);
}

function meant(token: IToken, around: Around): Pair {
  const [before, last] = around.tokens.slice(-2);
  if (isListHead(around.tokens, around.tokens.length - 1)) return texts;
  if (restOfLine(token, around) === '') return block;
  return last?.tokenType === k.of && before?.tokenType === k.one ? members : set;
}

function told(token: IToken, pair: Pair, type: TokenType | null, text: string, written?: string): Foreign {
  const span = spanOf(token);
  const isBare = pair === members || pair === texts;
  const signs = pair.signs.join(' … ').trim();
  const fixes = [fix('write-instead', { text: isBare ? 'a, b' : signs }, true, [{ span, text }])];
  const ofList = token.image === '[' ? ('opens' as const) : ('closes' as const);
  const data = {
    instead: isBare ? (written ?? null) : signs,
    count: 1,
    ...(pair === texts ? { ofList } : {}),
  };
  return { type, diagnostic: report('square-brackets', data, span, { fixes }) };
}
