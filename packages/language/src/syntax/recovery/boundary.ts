// Where the next declaration begins after one that could not be read, so that an error never swallows its neighbours.
import { type IToken, type TokenType, tokenMatcher } from '../chevrotain.ts';
import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import { indentOf, type Source } from './source.ts';

const goesOn: ReadonlySet<TokenType> = new Set([tokens.text, tokens.openBrace, tokens.equal, k.when]);

/** Whether a token is a word that opens a declaration. */
export const isOpener = (token: IToken): boolean => tokens.openers.has(token.tokenType);

/** Whether what follows such a word makes a declaration plausible: a name, a text, a brace, or the start of another one. */
function isPlausible(next: IToken | undefined): boolean {
  return next === undefined || tokenMatcher(next, tokens.name) || goesOn.has(next.tokenType);
}

/**
 * The index of the token at which the declaration after the one at `start` begins, at or after `from`; the number of tokens
 * where there is none. Inside of open braces only a word at the very start of a line counts, and only where the lines before
 * it are indented, as they are in every formatted program.
 */
export function nextBoundary({ text, tokens: all }: Source, start: number, from: number): number {
  let depth = 0;
  let indented = true;
  for (let index = start; index < all.length; index++) {
    const token = all[index]!;
    const type = token.tokenType;
    if (type === tokens.openBrace) depth++;
    else if (type === tokens.closeBrace) depth--;
    if (index === start) continue;
    const indent = indentOf(text, token);
    if (index >= from && tokens.openers.has(type) && isPlausible(all[index + 1])) {
      const afterBlock = all[index - 1]!.tokenType === tokens.closeBrace;
      if (depth <= 0 ? indent !== null || afterBlock : indent === 0 && indented) return index;
    }
    if (indent !== null && type !== tokens.closeBrace) indented = indent > 0;
  }
  return all.length;
}
