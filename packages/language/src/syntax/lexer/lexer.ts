// Text to tokens. Chevrotain finds them; then words become keywords, foreign tokens what was meant, and doc comments join what they describe.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { once } from '../../once.ts';
import { createToken, type IToken, Lexer, type TokenType } from '../chevrotain.ts';
import { attachDocs, docLost } from './docs.ts';
import {
  address,
  contraction,
  docString,
  dottedName,
  doubledText,
  foreignName,
  foreignTokens,
  otherClock,
  otherDate,
  otherNumber,
  stray,
} from './foreign-tokens.ts';
import { indentAt } from './indent.ts';
import { endsOfLines } from './line-ends.ts';
import { literalProblems } from './literal-problems.ts';
import { type OpenBrackets, readBracket } from './read-brackets.ts';
import { readForeign } from './read-foreign.ts';
import { createTelling } from './telling.ts';
import { closeBrace, closeParenthesis, keyword, literals, name, openers, openParenthesis, signs } from './tokens.ts';

export interface Lexed {
  /** What the parser reads. */
  readonly tokens: IToken[];
  /** `//` and `///` comments, in order. */
  readonly comments: readonly IToken[];
  /** Runs of tabs outside of texts and comments. */
  readonly tabs: readonly IToken[];
  /** What the parser does not see although it is no comment: where each such piece ends, by where it starts. */
  readonly dropped: ReadonlyMap<number, number>;
  /** Spans are of the file here, not of a declaration. */
  readonly diagnostics: readonly Diagnostic[];
}

const blanks = createToken({ name: 'Blanks', pattern: /[ \r\n\ufeff]+/, group: Lexer.SKIPPED, line_breaks: true });
const tabs = createToken({ name: 'Tabs', pattern: /\t+/, group: 'tabs' });
const comments = createToken({ name: 'Comments', pattern: /\/\/[^\r\n]*/, group: 'comments' });

// Longer things stand before what they begin with: foreign names before names, literals before the open text, foreign operators before signs.
export const order = [
  blanks,
  foreignName,
  contraction,
  address,
  dottedName,
  name,
  comments,
  tabs,
  otherNumber,
  otherDate,
  otherClock,
  docString,
  doubledText,
  ...literals,
  ...foreignTokens,
  ...signs,
  stray,
];
const theLexer = once(() => new Lexer(order, { positionTracking: 'onlyOffset', ensureOptimizations: true }));

const keywordOf: ReadonlyMap<string, TokenType> = new Map(Object.entries(keyword));

function retype(token: IToken, type: TokenType): IToken {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx!;
  return token;
}

/** What parentheses do to how deep a text is nested. */
const nesting: ReadonlyMap<TokenType, number> = new Map([
  [openParenthesis, 1],
  [closeParenthesis, -1],
]);

/** Reads a text, or the part of one that begins at `base`: every character is in a token, a blank, a comment or a diagnostic. */
export function lex(source: string, base = 0): Lexed {
  const found = theLexer().tokenize(source);
  const tokens: IToken[] = [];
  const telling = createTelling();
  const endOfLine = endsOfLines(source);
  const brackets: OpenBrackets = [];
  const around = { source, base, tokens, endOfLine: endsOfLines(source), parentheses: 0 };
  const tell = (diagnostic: Diagnostic, token: IToken, isDropped: boolean): void => {
    if (telling.isBehind(token.startOffset)) telling.begin(base + endOfLine(token.startOffset - base));
    telling.tell(diagnostic, token, isDropped, tokens.length);
  };
  for (const token of found.tokens) {
    token.startOffset += base;
    if (token.tokenType === name) {
      const type = keywordOf.get(token.image);
      if (type !== undefined && openers.has(type)) {
        telling.begin(token.startOffset);
        if (indentAt(source, token.startOffset - base) !== null) around.parentheses = 0;
      }
      tokens.push(type === undefined ? token : retype(token, type));
      continue;
    }
    around.parentheses += nesting.get(token.tokenType) ?? 0;
    const foreign = readBracket(token, around, brackets) ?? readForeign(token, around);
    const type = foreign === undefined ? token.tokenType : foreign.type;
    const diagnostic = foreign === undefined ? literalProblems(token) : foreign.diagnostic;
    if (diagnostic) tell(diagnostic, token, type === null);
    if (type !== null) tokens.push(retype(token, type));
    if (type !== closeBrace) continue;
    telling.begin(token.startOffset);
    around.parentheses = 0;
  }
  telling.begin(Number.POSITIVE_INFINITY);
  const { diagnostics, dropped } = telling;
  const beside = { comments: found.groups['comments'] ?? [], tabs: found.groups['tabs'] ?? [] };
  for (const token of beside.comments) token.startOffset += base;
  for (const token of beside.tabs) token.startOffset += base;
  for (const lost of attachDocs(tokens, beside.comments, source, base)) diagnostics.push(docLost(lost));
  return { tokens, ...beside, dropped, diagnostics };
}
