// Text to tokens. Chevrotain finds them; then words become keywords, foreign tokens what was meant, and doc comments join what they describe.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { createToken, type IToken, Lexer, type TokenType } from '../chevrotain.ts';
import { attachDocs, docLost } from './docs.ts';
import { foreignName, foreignTokens, otherClock, otherDate, stray } from './foreign-tokens.ts';
import { literalProblems } from './literal-problems.ts';
import { readForeign } from './read-foreign.ts';
import { keyword, literals, name, signs } from './tokens.ts';

export interface Lexed {
  /** What the parser reads. */
  readonly tokens: IToken[];
  /** `//` and `///` comments, in order. */
  readonly comments: readonly IToken[];
  /** Runs of tabs outside of texts and comments. */
  readonly tabs: readonly IToken[];
  /** Spans are of the file here, not of a declaration. */
  readonly diagnostics: readonly Diagnostic[];
}

const blanks = createToken({ name: 'Blanks', pattern: /[ \r\n\ufeff]+/, group: Lexer.SKIPPED, line_breaks: true });
const tabs = createToken({ name: 'Tabs', pattern: /\t+/, group: 'tabs' });
const comments = createToken({ name: 'Comments', pattern: /\/\/[^\r\n]*/, group: 'comments' });

// Longer things stand before what they begin with: literals before the foreign open text, foreign operators before signs.
const order = [
  blanks,
  foreignName,
  name,
  comments,
  tabs,
  otherDate,
  otherClock,
  ...literals,
  ...foreignTokens,
  ...signs,
  stray,
];
const chevrotainLexer = new Lexer(order, {
  positionTracking: 'onlyOffset',
  ensureOptimizations: true,
});

const keywordOf: ReadonlyMap<string, TokenType> = new Map(Object.entries(keyword));

function retype(token: IToken, type: TokenType): IToken {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx!;
  return token;
}

/** Reads a text, or the part of one that begins at `base`: every character is in a token, a blank, a comment or a diagnostic. */
export function lex(source: string, base = 0): Lexed {
  const found = chevrotainLexer.tokenize(source);
  const tokens: IToken[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const token of found.tokens) {
    token.startOffset += base;
    if (token.tokenType === name) {
      const type = keywordOf.get(token.image);
      tokens.push(type === undefined ? token : retype(token, type));
      continue;
    }
    const foreign = readForeign(token);
    if (foreign === undefined) {
      const problem = literalProblems(token);
      if (problem !== undefined) diagnostics.push(problem);
      tokens.push(token);
    } else {
      diagnostics.push(foreign.diagnostic);
      if (foreign.type !== null) tokens.push(retype(token, foreign.type));
    }
  }
  const beside = { comments: found.groups['comments'] ?? [], tabs: found.groups['tabs'] ?? [] };
  for (const token of beside.comments) token.startOffset += base;
  for (const token of beside.tabs) token.startOffset += base;
  for (const lost of attachDocs(tokens, beside.comments, source, base)) diagnostics.push(docLost(lost));
  return { tokens, ...beside, diagnostics };
}
