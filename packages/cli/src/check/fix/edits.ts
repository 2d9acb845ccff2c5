// Fixes as changes of a text: which of them can be made together, and what they make of it.
import { collide, type Fix } from '@funnel/language';

/** A safe fix of a finding; its edits are in offsets of the file. */
export interface Candidate {
  readonly file: string;
  readonly code: string;
  readonly title: string;
  /** Where the finding begins. */
  readonly at: number;
  readonly edits: Fix['edits'];
}

type Edit = Fix['edits'][number];

/** Those of the candidates, first come first, that change nothing that an earlier one changes. A fix is made whole or not at all. */
export function apart(candidates: readonly Candidate[]): readonly Candidate[] {
  const taken = new Map<string, Edit[]>();
  return candidates.filter(({ edits, file }) => {
    const before = taken.get(file) ?? [];
    if (edits.some(edit => before.some(other => collide(edit, other)))) return false;
    taken.set(file, [...before, ...edits]);
    return true;
  });
}

/** The text after edits that are apart. Line ends put in are those of the text. */
export function edited(text: string, edits: readonly Edit[]): string {
  const lineEnd = /\r\n/.test(text) && !/(^|[^\r])\n/.test(text) ? '\r\n' : '\n';
  const parts: string[] = [];
  let from = 0;
  for (const { span, text: instead } of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    parts.push(text.slice(from, span.start), instead.replace(/\r?\n/g, lineEnd));
    from = span.end;
  }
  return parts.join('') + text.slice(from);
}
