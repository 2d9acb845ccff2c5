// Which stretch of a file a comment that allows something is about.
import type { Line } from '../../formatter/line.ts';
import { isBroken } from '../../formatter/print-file.ts';
import { printDeclaration } from '../../formatter/printers/index.ts';
import type { IToken } from '../../syntax/chevrotain.ts';
import { endOf } from '../../syntax/lexer/span-of.ts';
import type { Span } from '../../syntax/nodes/node.ts';
import type { ParsedDeclaration, ParsedFile } from '../../syntax/parsed-file.ts';

const LINE_END = /[\r\n]/;

/**
 * Behind something on its line: that line, from its beginning where it is broken into several. On a line of its own: the line right
 * behind it with the block that it opens, or the whole declaration that begins there. Offsets of the file; null where nothing
 * stands there.
 */
export function coverOf(file: ParsedFile, tokens: readonly IToken[], comment: Span): Span | null {
  const next = tokens.findIndex(token => token.startOffset > comment.start);
  const before = next === -1 ? tokens.at(-1) : tokens[next - 1];
  if (before !== undefined && !LINE_END.test(file.text.slice(endOf(before), comment.start))) {
    const beginning = Math.min(lineStart(file.text, comment.start), statementStart(file, before.startOffset));
    return { start: beginning, end: comment.start };
  }
  const token = tokens[next];
  if (token === undefined || hasBlankLine(file.text.slice(comment.end, token.startOffset))) return null;
  return coverBehind(file, token.startOffset, before === undefined ? 0 : endOf(before));
}

function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !LINE_END.test(text[at - 1]!)) at--;
  return at;
}

function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !LINE_END.test(text[at]!)) at++;
  return at;
}

const hasBlankLine = (between: string): boolean => /(?:\r\n|\r(?!\n)|\n)[ \t]*[\r\n]/.test(between);

/** What begins at a token: a declaration, a line of a block, or just the rest of that line of the text. Whole lines of the text. */
function coverBehind(file: ParsedFile, offset: number, previousEnd: number): Span {
  const { text } = file;
  const declaration = declarationAt(file, offset);
  const first = lineStart(text, offset);
  if (declaration !== null && declaration.start >= previousEnd)
    return { start: Math.min(first, declaration.start), end: lineEnd(text, declaration.end) };
  const line = innermost(declaration, offset).at(-1);
  const end = line !== undefined && line.start === offset ? line.end : offset;
  return { start: first, end: lineEnd(text, end) };
}

/** Where the line of a block begins that a token stands in; the token itself where lines of its block stand before it. */
function statementStart(file: ParsedFile, offset: number): number {
  const declaration = declarationAt(file, offset);
  const lines = innermost(declaration, offset);
  const last = lines.at(-1);
  return last === undefined || last.blockStart < offset ? offset : last.start;
}

function declarationAt({ declarations }: ParsedFile, offset: number): ParsedDeclaration | null {
  return declarations.find(({ start, end }) => start <= offset && offset < end) ?? null;
}

interface Found extends Span {
  /** Where the first line of its block begins. */
  readonly blockStart: number;
}

/** The lines that hold an offset, outer ones first; none where the declaration did not parse whole. */
function innermost(declaration: ParsedDeclaration | null, offset: number): readonly Found[] {
  if (declaration === null || declaration.node === null || isBroken(declaration)) return [];
  const { start } = declaration;
  const holds = ({ span }: Line): boolean => start + span.start <= offset && offset < start + span.end;
  const found: Found[] = [];
  let line: Line | undefined = printDeclaration(declaration.node);
  while (line !== undefined && holds(line)) {
    const starts = line.block.map(inner => start + inner.span.start);
    found.push({
      start: start + line.span.start,
      end: start + line.span.end,
      blockStart: Math.min(Number.POSITIVE_INFINITY, ...starts),
    });
    line = line.block.find(holds);
  }
  return found;
}
