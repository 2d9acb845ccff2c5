// What all rules share: positions relative to the declaration, tokens as nodes, and the depth of nesting.
import { EmbeddedActionsParser, type IOrAlt, type IParserErrorMessageProvider, type IToken } from '../chevrotain.ts';
import { endOf } from '../lexer/span-of.ts';
import { grammarTokens } from '../lexer/tokens.ts';
import type { ClockToken, DateToken, Name, NumberToken, Span, TextToken } from '../nodes/node.ts';
import { textValue } from './text-value.ts';

/** How deep conditions may be nested. Every later step walks them recursively, and none may run out of stack. */
export const nestingLimit = 64;

/** Thrown where conditions are nested too deep; never leaves the parser. */
export class NestingTooDeep extends Error {
  readonly token: IToken;
  constructor(token: IToken) {
    super();
    this.token = token;
  }
}

/** Chevrotain has these methods for its own backtracking, and does not declare them. */
interface Position {
  importLexerState(lastRead: number): void;
  exportLexerState(): number;
}

export class ParserBase extends EmbeddedActionsParser {
  /** The file's offset of the declaration's start, from which spans count. */
  base = 0;
  private depth = 0;

  constructor(errorMessageProvider: IParserErrorMessageProvider) {
    super([...grammarTokens], {
      maxLookahead: 2,
      recoveryEnabled: false,
      skipValidations: true,
      errorMessageProvider,
    });
  }

  /** Goes to a token of the input, forgetting what was parsed before. */
  startAt(input: IToken[], index: number): void {
    this.input = input;
    this.depth = 0;
    (this as unknown as Position).importLexerState(index - 1);
  }

  /** How many tokens of the input lie behind; of use after a rule that did not fail. */
  consumed(): number {
    return (this as unknown as Position).exportLexerState() + 1;
  }

  /** Chevrotain's `OR` with the type of what the alternatives give; `occurrence` tells several in one rule apart. */
  protected choose<T>(occurrence: number, alternatives: IOrAlt<T>[]): T {
    return this.or(occurrence, alternatives) as T;
  }

  /** What a token stands for. */
  protected given<T>(_token: IToken, value: T): T {
    return value;
  }

  protected mark(): number {
    return this.LA(1).startOffset - this.base;
  }

  protected spanFrom(start: number): Span {
    return { start, end: endOf(this.LA(0)) - this.base };
  }

  protected spanOf(token: IToken): Span {
    return { start: token.startOffset - this.base, end: endOf(token) - this.base };
  }

  protected nameNode(token: IToken): Name {
    return { text: token.image, span: this.spanOf(token) };
  }

  protected textNode(token: IToken): TextToken {
    return { value: textValue(token.image), span: this.spanOf(token) };
  }

  protected numberNode(token: IToken, minus?: IToken): NumberToken {
    const span = this.spanOf(token);
    const digits = token.image.replaceAll('_', '').replace('%', '');
    if (minus === undefined) return { digits, negative: false, span };
    return { digits, negative: true, span: { start: minus.startOffset - this.base, end: span.end } };
  }

  protected dateNode(token: IToken): DateToken {
    return { text: token.image, span: this.spanOf(token) };
  }

  protected clockNode(token: IToken): ClockToken {
    return { text: token.image, span: this.spanOf(token) };
  }

  protected deepen(): void {
    if (++this.depth > nestingLimit && !this.RECORDING_PHASE) throw new NestingTooDeep(this.LA(0));
  }

  protected surface(levels = 1): void {
    this.depth -= levels;
  }
}
