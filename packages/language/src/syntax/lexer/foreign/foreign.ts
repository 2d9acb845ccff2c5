// What is known where a token of no language of ours is read, and what becomes of it.
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { IToken, TokenType } from '../../chevrotain.ts';
import type { EndOfLine } from '../line-ends.ts';
import { endOf } from '../span-of.ts';

/** `type` is what the parser is to see, null where it is to see nothing. */
export interface Foreign {
  readonly type: TokenType | null;
  /** null for the second half of what was told at the first. */
  readonly diagnostic: Diagnostic | null;
}

export interface Around {
  /** The text that is read; its first character stands at the offset `base` of the file. */
  readonly source: string;
  readonly base: number;
  /** What the parser sees before. */
  readonly tokens: readonly IToken[];
  /** Of offsets in the text that is read. */
  readonly endOfLine: EndOfLine;
  /** How many parentheses are open. */
  readonly parentheses: number;
}

export type Reader = (token: IToken, around: Around) => Foreign;

/** What stands behind a token, up to the end of its line. */
export function restOfLine(token: IToken, { source, base, endOfLine }: Around): string {
  const from = endOf(token) - base;
  return source.slice(from, endOfLine(from)).trimEnd();
}

/** Whether nothing but blanks stands before a token on its line. */
export function beginsLine(token: IToken, { source, base }: Around): boolean {
  let at = token.startOffset - base - 1;
  while (at >= 0 && /[^\S\n]/.test(source[at]!)) at--;
  return at < 0 || source[at] === '\n';
}

/** A word with blanks around it, where none stand yet. */
export function apart(word: string, token: IToken, { source, base }: Around): string {
  const before = source[token.startOffset - base - 1] ?? ' ';
  const behind = source[endOf(token) - base] ?? ' ';
  return `${/[\s(]/.test(before) ? '' : ' '}${word}${/[\s)]/.test(behind) ? '' : ' '}`;
}
