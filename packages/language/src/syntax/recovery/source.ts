// Where tokens stand in their lines. Only recovery asks: for programs without errors layout means nothing.
import type { IToken } from '../chevrotain.ts';
import { indentAt } from '../lexer/indent.ts';

export interface Source {
  readonly text: string;
  readonly tokens: IToken[];
}

/** How many blanks stand before a token that is the first of its line; null for any other token. */
export const indentOf = (text: string, token: IToken): number | null => indentAt(text, token.startOffset);
