// What the blocks of one section describe: files as an editor has them, the cursor, and marked ranges.
import type { SourceReader, Span } from '@funnel/language';
import { openSnapshot, type Snapshot } from '@funnel/language-service';
import type { Fence, Section } from '../documents/document.ts';

/** Stands where the cursor is. */
export const CURSOR = '▮';
const [OPEN, CLOSE] = ['⟦', '⟧'];

export interface EditorPlace {
  readonly path: string;
  readonly offset: number;
}

export interface EditorRange {
  readonly path: string;
  readonly span: Span;
}

export interface EditorWorld {
  /** Of the rule files. */
  readonly snapshot: Snapshot;
  /** Every file of the section without its marks, rule files among them, by path. */
  readonly files: ReadonlyMap<string, string>;
  /** null where no block has one. */
  readonly cursor: EditorPlace | null;
  /** In the order of the section. */
  readonly ranges: readonly EditorRange[];
}

/** Blocks of these languages are files; a rule file without a name is `rules.funnel`. */
const FILES = new Set(['funnel', 'yaml', 'csv', 'text', 'json']);

/** A block of a file has its name behind the language: `file=tests/a.test.yaml`, or just the name. */
function pathOf({ language, file, flags }: Fence): string | null {
  if (!FILES.has(language)) return null;
  return file ?? flags.find(flag => /[.]/.test(flag)) ?? (language === 'funnel' ? 'rules.funnel' : null);
}

/** Null where a section holds no file. */
export function worldOf(section: Section): EditorWorld | null {
  const files = new Map<string, string>();
  const ranges: EditorRange[] = [];
  let cursor: EditorPlace | null = null;
  for (const fence of section.fences) {
    const path = pathOf(fence);
    if (path === null) continue;
    const marked = unmarked(fence.text);
    files.set(path, marked.text);
    ranges.push(...marked.spans.map(span => ({ path, span })));
    if (marked.cursor !== null) cursor = { path, offset: marked.cursor };
  }
  if (files.size === 0) return null;
  const sources = [...files].flatMap(([path, text]) => (path.endsWith('.funnel') ? [{ path, text }] : []));
  return { snapshot: openSnapshot(sources, readerOf(files)), files, cursor, ranges };
}

function readerOf(files: ReadonlyMap<string, string>): SourceReader {
  return {
    read: path => {
      const text = files.get(path);
      return text === undefined ? { problem: 'missing' } : { text };
    },
  };
}

export interface Unmarked {
  readonly text: string;
  readonly cursor: number | null;
  readonly spans: readonly Span[];
}

/** Takes the marks out of a text; ranges may lie in each other and are given by their starts. */
export function unmarked(marked: string): Unmarked {
  let text = '';
  let cursor: number | null = null;
  const open: number[] = [];
  const spans: Span[] = [];
  for (const sign of marked) {
    if (sign === CURSOR) cursor = text.length;
    else if (sign === OPEN) open.push(text.length);
    else if (sign === CLOSE) spans.push({ start: open.pop() ?? 0, end: text.length });
    else text += sign;
  }
  return { text, cursor, spans: spans.sort((a, b) => a.start - b.start) };
}

/** A text with marks around spans, as documents show where something is; of one start the longer goes around. */
export function withMarks(text: string, spans: readonly Span[]): string {
  const marks = spans.flatMap(({ start, end }) => [
    { at: start, mark: OPEN, order: -end },
    { at: end, mark: CLOSE, order: -start },
  ]);
  // Where one ends and the next begins, the end comes first.
  marks.sort((a, b) => a.at - b.at || (a.mark === b.mark ? a.order - b.order : a.mark === CLOSE ? -1 : 1));
  let shown = '';
  let from = 0;
  for (const { at, mark } of marks) {
    shown += text.slice(from, at) + mark;
    from = at;
  }
  return shown + text.slice(from);
}
