// Tokens to declarations, one after the other. What has no errors is read in one go; what has is cut out and read in pieces.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { IToken } from './chevrotain.ts';
import { docOf } from './lexer/docs.ts';
import * as tokens from './lexer/tokens.ts';
import type { Declaration } from './nodes/declaration.ts';
import { run, type Stop, theParser } from './parser/parser.ts';
import { isOpener, nextBoundary } from './recovery/boundary.ts';
import { declarationProblem } from './recovery/declaration-problem.ts';
import { recover } from './recovery/recover.ts';
import { indentOf, type Source } from './recovery/source.ts';

/** The parser looks at this token and the next one. */
const LOOKAHEAD = 1;

/** A stretch of tokens that became one entry of the parsed file. */
export interface Entry {
  readonly first: number;
  /** The index behind its last token. */
  readonly next: number;
  /** The index of the last token that was looked at to read it so. */
  readonly seen: number;
  /** The file's offset that spans count from. */
  readonly start: number;
  readonly node: Declaration | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads all declarations. Every token is in exactly one entry, and entries are in order. */
export function parseTokens(source: Source): Entry[] {
  const entries: Entry[] = [];
  const all = source.tokens;
  let index = 0;
  while (index < all.length) {
    theParser().finished = [];
    const stop = run(p => p.program(), all, index);
    const consumed = theParser().consumed();
    for (const { start, next, node } of theParser().finished) {
      entries.push({ first: index, next, seen: next + LOOKAHEAD, start, node, diagnostics: [] });
      index = next;
    }
    if (index === all.length) break;
    const last = theParser().finished.length > 0 ? entries.at(-1) : undefined;
    if (stop === null && last !== undefined && consumed === index) {
      const cut = cutOf(source, last, index);
      if (cut !== null) {
        entries.pop();
        entries.push(broken(source, last.first, cut, index));
        index = cut;
        continue;
      }
    }
    const entry = isOpener(all[index]!)
      ? broken(source, index, nextBoundary(source, index, index + 1), stopIndex(all, stop))
      : unread(source, index);
    entries.push(entry);
    index = entry.next;
  }
  return entries;
}

/**
 * Where a declaration ends that could be read, but is followed by what opens no declaration at `index`: earlier, when it took
 * the beginning of the next one for its own, or later, when what follows stands in its lines. Null when it is well as it is.
 */
function cutOf(source: Source, last: Entry, index: number): number | null {
  const boundary = nextBoundary(source, last.first, last.first + 1);
  if (boundary < index) return boundary;
  const token = source.tokens[index]!;
  const indent = indentOf(source.text, token);
  const complete = indent !== null && source.tokens[index - 1]!.tokenType === tokens.closeBrace;
  return isOpener(token) || indent === 0 || complete ? null : boundary;
}

const startOf = (token: IToken): number => docOf(token)?.start ?? token.startOffset;

/** Where reading in one go stopped; the number of tokens where it came to the end, and 0 where it did not stop at all. */
function stopIndex(all: readonly IToken[], stop: Stop | null): number {
  if (stop === null) return 0;
  let [low, high] = [0, all.length];
  const offset = stop.token?.startOffset ?? Number.POSITIVE_INFINITY;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.startOffset < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `tried` is how far reading it in one go has come. */
function broken(source: Source, first: number, next: number, tried: number): Entry {
  const { node, diagnostics } = recover(source.text, source.tokens.slice(first, next));
  const seen = Math.max(next, tried) + LOOKAHEAD;
  return { first, next, seen, start: startOf(source.tokens[first]!), node, diagnostics };
}

/** What opens no declaration: skipped up to the next one. */
function unread(source: Source, first: number): Entry {
  const token = source.tokens[first]!;
  const next = nextBoundary(source, first, first + 1);
  const start = startOf(token);
  const diagnostics = [declarationProblem(source, first, start)];
  return { first, next, seen: next + LOOKAHEAD, start, node: null, diagnostics };
}
