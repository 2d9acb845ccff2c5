// A text as the lexer cuts it, before it makes sense of what is none of the language: every character is in one token.
import { type TokenKind, tokenise } from '@funnel/language';
import { Lexer, type TokenType } from '../../src/syntax/chevrotain.ts';
import { order } from '../../src/syntax/lexer/lexer.ts';
import * as tokens from '../../src/syntax/lexer/tokens.ts';

export interface RawToken {
  readonly kind: TokenKind | 'foreign' | 'blank';
  readonly start: number;
  readonly end: number;
}

const own = new Set<TokenType>([tokens.name, ...tokens.literals, ...tokens.signs]);
const blanks = new Set(['Blanks', 'Tabs', 'OddBlank']);

// The same tokens in the same order, all of them kept.
const lexer = new Lexer(
  order.map(type => ({ ...type, GROUP: undefined }) as unknown as TokenType),
  { positionTracking: 'onlyOffset', ensureOptimizations: true, skipValidations: true },
);

function kindOf(type: string, known: TokenKind | undefined): RawToken['kind'] {
  if (blanks.has(type)) return 'blank';
  const isOwn = type === 'Comments' || [...own].some(({ name }) => name === type);
  return isOwn && known !== undefined ? known : 'foreign';
}

export function rawTokens(text: string): readonly RawToken[] {
  const kinds = new Map(tokenise(text).map(({ kind, start }) => [start, kind]));
  return lexer.tokenize(text).tokens.map(({ tokenType, startOffset, image }) => ({
    kind: kindOf(tokenType.name, kinds.get(startOffset)),
    start: startOffset,
    end: startOffset + image.length,
  }));
}
