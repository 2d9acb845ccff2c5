// What is put right while somebody types: the line that was just left, the indentation of the new one, a block that was just closed.
import { type ParsedFile, parseFile, type SourceToken } from '@funnel/language';
import type { Snapshot } from '../snapshot.ts';
import { editsBetween, type TextEdit } from '../text-edit.ts';
import { tokensOf } from '../tokens-of.ts';
import { formattedText, rangeFormatting } from './format-file.ts';

/** The signs after which something may be put right. */
export const FORMAT_TRIGGERS = ['\n', '}'] as const;

const INDENT = '  ';

/** The edits after `typed`, which stands just before the offset. */
export function onTypeFormatting(snapshot: Snapshot, path: string, offset: number, typed: string): readonly TextEdit[] {
  const file = snapshot.files.get(path);
  if (file === undefined) return [];
  if (typed === '}') return afterBrace(snapshot, file, offset);
  // Within a text that is being split nothing may move.
  if (typed !== '\n' || isTextOpen(file, offset)) return [];
  const before = lineLeft(file, offset);
  return [...before, ...indentation(file, offset)];
}

/** A declaration that ends here is formatted; a brace inside of one stands where its block began. */
function afterBrace(snapshot: Snapshot, file: ParsedFile, offset: number): readonly TextEdit[] {
  const ended = file.declarations.find(({ end, node }) => end === offset && node !== null);
  const edits =
    ended === undefined ? [] : rangeFormatting(snapshot, file.path, { start: ended.start, end: ended.start });
  return edits.length > 0 ? edits : indentation(file, offset - 1);
}

/** Whether the line begins inside of a text, or behind one whose quotes are not closed. */
function isTextOpen(file: ParsedFile, offset: number): boolean {
  const start = lineStart(file.text, offset);
  const last = tokensOf(file).findLast(token => token.start < start);
  return last?.kind === 'text' && (last.end > start || !/^"(?:[^"\\]|\\.)*"$/.test(last.text));
}

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** How many blocks are open where a line begins, less those that it closes at once. */
function depthAt(tokens: readonly SourceToken[], start: number, text: string): number {
  let depth = 0;
  for (const { kind, text: sign, start: at } of tokens) {
    if (at >= start) break;
    if (kind !== 'sign') continue;
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
  }
  const closes = /^[ \t]*\}/.test(text.slice(start)) ? 1 : 0;
  return Math.max(0, depth - closes);
}

/** Of the line that holds the offset, where nothing but blanks stands before it. */
function indentation(file: ParsedFile, offset: number): readonly TextEdit[] {
  const { text } = file;
  const start = lineStart(text, offset);
  if (text.slice(start, offset).trim() !== '') return [];
  const end = start + (/^[ \t]*/.exec(text.slice(start))?.[0].length ?? 0);
  const wanted = INDENT.repeat(depthAt(tokensOf(file), start, text));
  return editOf(text, start, end, wanted);
}

const editOf = (text: string, start: number, end: number, wanted: string): readonly TextEdit[] =>
  text.slice(start, end) === wanted ? [] : [{ span: { start, end }, text: wanted }];

/** The spacing of the line above, as the formatter would print it with the new line away, where it prints it as one line in its place. */
function lineLeft(file: ParsedFile, offset: number): readonly TextEdit[] {
  const { text } = file;
  const start = lineStart(text, offset);
  if (start === 0) return [];
  const above = lineStart(text, start - 1);
  const after = text.indexOf('\n', start);
  const isBlank = text.slice(start, after < 0 ? undefined : after).trim() === '';
  const without = isBlank ? text.slice(0, start) + text.slice(after < 0 ? text.length : after + 1) : text;
  const printed = formattedText(parseFile(file.path, without, file));
  if (printed === null) return [];
  const own = editsBetween(without, printed).find(({ span }) => span.start <= above && span.end >= start);
  if (own === undefined) return [];
  const place = without.slice(own.span.start, above).split('\n').length - 1;
  const was = without.slice(above, start);
  const line = own.text.split(/(?<=\n)/)[place];
  // Lines that change places, or are broken otherwise, wait until the whole is formatted.
  const isSameLine = line !== undefined && line !== was && bare(line) === bare(was);
  return isSameLine ? [{ span: { start: above, end: start }, text: line }] : [];
}

const bare = (line: string): string => line.replace(/\s+/g, '');
