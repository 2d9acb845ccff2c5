// Where the cursor is: the word or text that is being written, which an item takes the place of, and the tokens before it.
import { constructs, type SourceToken, type Span, tokenise } from '@funnel/language';

export interface Cursor {
  /** Tokens before what is being written, without comments; their offsets count from `base`. */
  readonly tokens: readonly SourceToken[];
  readonly base: number;
  /** What is being written, before and behind the cursor; in offsets of the file. */
  readonly replaced: Span;
  /** Of that, what stands before the cursor; without the quote where it is a text. */
  readonly written: string;
  readonly isText: boolean;
  /** Nothing but blanks stands before it on its line. */
  readonly startsLine: boolean;
  /** Nothing but blanks stands behind it on its line. */
  readonly endsLine: boolean;
  /** How far its line is indented. */
  readonly indent: number;
}

const opener = new RegExp(`^(?:${Object.keys(constructs).join('|')})\\b`);

/** The cursor in a text; null inside a comment. */
export function cursorIn(text: string, offset: number): Cursor | null {
  const lineStart = startOfLine(text, offset);
  const lineEnd = endOfLine(text, offset);
  const quote = openQuote(text.slice(lineStart, offset));
  if (quote === 'comment') return null;
  const start = quote === null ? offset - tail(text.slice(lineStart, offset)) : lineStart + quote;
  const rest = text.slice(offset, lineEnd);
  const more = quote === null ? /^\w*/.exec(rest)![0].length : closing(rest);
  const base = openerBefore(text, lineStart);
  const before = text.slice(lineStart, start);
  return {
    tokens: tokenise(text.slice(base, start)).filter(({ kind }) => kind !== 'comment' && kind !== 'doc'),
    base,
    replaced: { start, end: offset + more },
    written: text.slice(quote === null ? start : start + 1, offset),
    isText: quote !== null,
    startsLine: before.trim() === '',
    endsLine: text.slice(offset + more, lineEnd).trim() === '',
    indent: before.length,
  };
}

/** Where the line begins that an offset is in. */
export const startOfLine = (text: string, offset: number): number =>
  offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** The length of the word that a line ends with. */
const tail = (line: string): number => /\w*$/.exec(line)![0].length;

/** Where a text begins that the line does not close; `comment` inside one. */
function openQuote(line: string): number | 'comment' | null {
  let open: number | null = null;
  for (let at = 0; at < line.length; at++) {
    const sign = line[at];
    if (open !== null && sign === '\\') at += 1;
    else if (sign === '"') open = open === null ? at : null;
    else if (open === null && sign === '/' && line[at + 1] === '/') return 'comment';
  }
  return open;
}

/** How far the text goes on behind the cursor; not at all where its line does not close it. */
function closing(rest: string): number {
  return /^(?:[^"\\]|\\.)*"/.exec(rest)?.[0].length ?? 0;
}

/** Where the nearest declaration begins that stands at the very start of a line, at or before this line. */
function openerBefore(text: string, lineStart: number): number {
  for (let at = lineStart; at > 0; at = startOfLine(text, at - 1)) {
    if (at < lineStart && opener.test(text.slice(at, at + 12))) return at;
  }
  return 0;
}
