// Tokens to declarations, one after the other. What has no errors is read in one go; what has is cut out and read in pieces.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { replaceWith, report } from '../diagnostics/report.ts';
import { constructs } from '../words/index.ts';
import { suggest } from '../words/suggest.ts';
import type { IToken } from './chevrotain.ts';
import { docOf } from './lexer/docs.ts';
import * as tokens from './lexer/tokens.ts';
import type { Declaration } from './nodes/declaration.ts';
import { parser, run } from './parser/parser.ts';
import { isOpener, nextBoundary } from './recovery/boundary.ts';
import { recover } from './recovery/recover.ts';
import { indentOf, type Source } from './recovery/source.ts';

/** A stretch of tokens that became one entry of the parsed file. */
export interface Entry {
  readonly first: number;
  /** The index behind its last token. */
  readonly next: number;
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
    parser.finished = [];
    const stop = run(p => p.program(), all, index);
    const consumed = parser.consumed();
    for (const { start, next, node } of parser.finished) {
      entries.push({ first: index, next, start, node, diagnostics: [] });
      index = next;
    }
    if (index === all.length) break;
    const last = parser.finished.length > 0 ? entries.at(-1) : undefined;
    if (stop === null && last !== undefined && consumed === index) {
      const cut = cutOf(source, last, index);
      if (cut !== null) {
        entries.pop();
        entries.push(broken(source, last.first, cut));
        index = cut;
        continue;
      }
    }
    const entry = isReadable(all[index]!)
      ? broken(source, index, nextBoundary(source, index, index + 1))
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

function broken(source: Source, first: number, next: number): Entry {
  const { node, diagnostics } = recover(source.text, source.tokens.slice(first, next));
  return { first, next, start: startOf(source.tokens[first]!), node, diagnostics };
}

const openers = Object.keys(constructs);
const later: ReadonlySet<string> = new Set(
  Object.entries(constructs)
    .filter(([, construct]) => 'later' in construct)
    .map(([word]) => word),
);

const isReadable = (token: IToken): boolean => isOpener(token) && !later.has(token.image);

/** What opens no declaration, or one of a later version: skipped up to the next declaration. */
function unread(source: Source, first: number): Entry {
  const all = source.tokens;
  const token = all[first]!;
  const next = isOpener(token) ? endOfSkipped(source, first) : nextBoundary(source, first, first + 1);
  const start = startOf(token);
  const span = { start: token.startOffset - start, end: token.startOffset - start + token.image.length };
  return { first, next, start, node: null, diagnostics: [unreadProblem(token, span)] };
}

function unreadProblem(token: IToken, span: { start: number; end: number }): Diagnostic {
  if (isOpener(token)) return report('construct-not-available', { construct: token.image }, span);
  if (token.tokenType === tokens.closeBrace) return report('brace-unexpected', {}, span);
  const suggestion = suggest(token.image, openers)[0] ?? null;
  const fixes = suggestion === null ? [] : [replaceWith(span, suggestion, false)];
  return report('declaration-expected', { found: token.image, suggestion }, span, { fixes });
}

/** Behind the block of a declaration that is skipped, or at the next declaration. */
function endOfSkipped(source: Source, first: number): number {
  const boundary = nextBoundary(source, first, first + 1);
  let depth = 0;
  for (let index = first; index < boundary; index++) {
    const type = source.tokens[index]!.tokenType;
    if (type === tokens.openBrace) depth++;
    else if (type === tokens.closeBrace && --depth === 0) return index + 1;
  }
  return boundary;
}
