// A file's tokens and comments in the order they stand, each comment hung on a token.
import type { IToken, TokenType } from '../syntax/chevrotain.ts';
import { lex } from '../syntax/lexer/lexer.ts';
import { endOf } from '../syntax/lexer/span-of.ts';
import type { Span } from '../syntax/nodes/node.ts';

export interface Comment {
  /** With its slashes, without blanks at its end. */
  readonly text: string;
  /** Whether blank lines stand before it. */
  readonly blank: boolean;
}

/** A token, or a stretch of text that is left as it is. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** null for a stretch that is left as it is. */
  readonly type: TokenType | null;
  /** Comments on lines of their own before it. */
  readonly before: readonly Comment[];
  /** Whether blank lines stand between it and what comes before it, comments included. */
  readonly blank: boolean;
  /** The comment behind it on its line. */
  readonly behind: string | null;
}

export interface Pieces {
  readonly pieces: readonly Piece[];
  /** Comments behind the last piece, on lines of their own. */
  readonly rest: readonly Comment[];
}

type Found = { readonly start: number; readonly end: number; readonly token: IToken | null; readonly comment: boolean };

const found = (token: IToken, comment: boolean): Found => ({
  start: token.startOffset,
  end: endOf(token),
  token,
  comment,
});

/** Tokens and comments from `from` to `to`, by place. */
function foundIn(text: string, from: number, to: number): readonly Found[] {
  const lexed = lex(text.slice(from, to), from);
  const all = lexed.tokens.map(token => found(token, false));
  if (lexed.comments.length === 0) return all;
  return [...all, ...lexed.comments.map(token => found(token, true))].sort((a, b) => a.start - b.start);
}

/** Tokens, comments and stretches by place; what lies in a stretch is left out. */
function everything(text: string, left: readonly Span[]): readonly Found[] {
  const result: Found[][] = [];
  let from = 0;
  for (const { start, end } of left) {
    result.push([...foundIn(text, from, start), { start, end, token: null, comment: false }]);
    from = end;
  }
  return [...result.flat(), ...foundIn(text, from, text.length)];
}

/** Lines end with `\n` everywhere in what is printed. */
const lineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n');

/** Text that is left as it is. A comment of another language that is not closed goes on to the end of the file. */
export const asLeft = (text: string): string => lineFeeds(text).replace(/\n+$/, '');

/** How many lines end in a stretch of text. */
export const lineEnds = (text: string): number =>
  text === '' || text === ' ' ? 0 : (text.match(/\r\n?|\n/g)?.length ?? 0);

/** Reads the pieces of a file. `left` are the stretches to leave as they are, in order. */
export function piecesOf(text: string, left: readonly Span[]): Pieces {
  const pieces: Piece[] = [];
  let waiting: Comment[] = [];
  let end = 0;
  for (const { start, end: next, token, comment } of everything(text, left)) {
    const lines = lineEnds(text.slice(end, start));
    const own = text.slice(start, next);
    const last = pieces.at(-1);
    if (!comment) {
      pieces.push({
        text: token === null ? indentBefore(text, start) + asLeft(own) : own,
        start,
        end: next,
        type: token?.tokenType ?? null,
        before: waiting,
        blank: lines > 1,
        behind: null,
      });
      waiting = [];
    } else if (last !== undefined && waiting.length === 0 && lines === 0) {
      pieces[pieces.length - 1] = { ...last, behind: own.trimEnd() };
    } else waiting.push({ text: own.trimEnd(), blank: lines > 1 });
    end = next;
  }
  return { pieces, rest: waiting };
}

/** The index of the first piece that starts at an offset or behind it. */
export function pieceFrom(pieces: readonly Piece[], offset: number): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The blanks before the first word of a line. How deep what has errors stands tells where it ends. */
function indentBefore(text: string, start: number): string {
  let at = start;
  while (at > 0 && ' \t'.includes(text[at - 1]!)) at--;
  return at === 0 || '\r\n'.includes(text[at - 1]!) ? text.slice(at, start) : '';
}
