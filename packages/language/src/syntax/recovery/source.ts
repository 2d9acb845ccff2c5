// Where tokens stand in their lines. Only recovery asks: for programs without errors layout means nothing.
import type { IToken } from '../chevrotain.ts';

export interface Source {
  readonly text: string;
  readonly tokens: IToken[];
}

/** How many blanks stand before a token that is the first of its line; null for any other token. */
export function indentOf(text: string, token: IToken): number | null {
  let offset = token.startOffset;
  while (offset > 0) {
    const before = text.charCodeAt(offset - 1);
    if (before === 0x0a || before === 0x0d) break;
    if (before !== 0x20 && before !== 0x09 && before !== 0xfeff) return null;
    offset--;
  }
  return token.startOffset - offset;
}
