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

type Found = (start: number, end: number, token: IToken | null, isComment: boolean) => void;

/** Tells tokens and comments from `from` to `to`, by place. */
function tellIn(text: string, from: number, to: number, tell: Found): void {
  const { tokens, comments } = lex(text.slice(from, to), from);
  let next = 0;
  const tellComments = (before: number): void => {
    for (; next < comments.length && comments[next]!.startOffset < before; next++)
      tell(comments[next]!.startOffset, endOf(comments[next]!), null, true);
  };
  for (const token of tokens) {
    tellComments(token.startOffset);
    tell(token.startOffset, endOf(token), token, false);
  }
  tellComments(to);
}

/** Tells tokens, comments and stretches by place; what lies in a stretch is left out. */
function tellAll(text: string, left: readonly Span[], tell: Found): void {
  let from = 0;
  for (const { start, end } of left) {
    tellIn(text, from, start, tell);
    tell(start, end, null, false);
    from = end;
  }
  tellIn(text, from, text.length, tell);
}

/** Text that is left as it is, with the line ends it has. A comment of another language that is not closed goes on to the end of the file. */
export const asLeft = (text: string): string => text.replace(/[\r\n]+$/, '');

/** How many lines end in a stretch of text. */
export const lineEnds = (text: string): number =>
  text === '' || text === ' ' ? 0 : (text.match(/\r\n?|\n/g)?.length ?? 0);

/** Reads the pieces of a file. `left` are the stretches to leave as they are, in order. */
export function piecesOf(text: string, left: readonly Span[]): Pieces {
  const pieces: Piece[] = [];
  let waiting: Comment[] | null = null;
  let end = 0;
  tellAll(text, left, (start, next, token, isComment) => {
    const lines = lineEnds(text.slice(end, start));
    end = next;
    const last = pieces.at(-1);
    if (!isComment) {
      pieces.push({
        text: token === null ? indentBefore(text, start) + asLeft(text.slice(start, next)) : token.image,
        start,
        end: next,
        type: token?.tokenType ?? null,
        before: waiting ?? NONE,
        blank: lines > 1,
        behind: null,
      });
      waiting = null;
      return;
    }
    const comment = text.slice(start, next).trimEnd();
    if (last !== undefined && waiting === null && lines === 0) {
      pieces[pieces.length - 1] = { ...last, behind: comment };
      return;
    }
    waiting ??= [];
    waiting.push({ text: comment, blank: lines > 1 });
  });
  return { pieces, rest: waiting ?? NONE };
}

const NONE: readonly Comment[] = [];

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
