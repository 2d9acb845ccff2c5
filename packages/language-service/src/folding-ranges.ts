// What can be folded: every block between braces, and comments that stand on lines one below the other.
import type { SourceToken, Span } from '@funnel/language';
import type { Snapshot } from './snapshot.ts';
import { tokensOf } from './tokens-of.ts';

export interface FoldingRange {
  /** A block goes from its `{` to its `}`. */
  readonly kind: 'block' | 'comment';
  /** In offsets of the file. */
  readonly span: Span;
}

/** Blocks and runs of comments of more than one line, by their starts; none for a path that the program does not have. */
export function foldingRanges(snapshot: Snapshot, path: string): readonly FoldingRange[] {
  const file = snapshot.files.get(path);
  if (file === undefined) return [];
  const tokens = tokensOf(file);
  const isLong = ({ span }: FoldingRange) => file.text.slice(span.start, span.end).includes('\n');
  return [...blocks(tokens), ...comments(tokens, file.text)].filter(isLong).sort((a, b) => a.span.start - b.span.start);
}

function blocks(tokens: readonly SourceToken[]): FoldingRange[] {
  const open: number[] = [];
  const found: FoldingRange[] = [];
  for (const { kind, text, start, end } of tokens) {
    if (kind !== 'sign') continue;
    if (text === '{') open.push(start);
    const opened = text === '}' ? open.pop() : undefined;
    if (opened !== undefined) found.push({ kind: 'block', span: { start: opened, end } });
  }
  return found;
}

function comments(tokens: readonly SourceToken[], text: string): FoldingRange[] {
  const found: FoldingRange[] = [];
  let run: { start: number; end: number } | null = null;
  for (const { kind, start, end } of tokens) {
    if (kind !== 'comment' && kind !== 'doc') continue;
    const follows = run !== null && /^\r?\n[ \t]*$/.test(text.slice(run.end, start));
    if (run !== null && follows) run.end = end;
    else {
      run = { start, end };
      found.push({ kind: 'comment', span: run });
    }
  }
  return found;
}
