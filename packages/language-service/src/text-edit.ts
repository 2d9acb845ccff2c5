// Changes of a text, in offsets of it as it is before them.
import type { Span } from '@funnel/language';
import { diffArrays } from 'diff';

export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** The text with the edits taken in, which must not overlap; of several at one place the first comes first. */
export function withEdits(text: string, edits: readonly TextEdit[]): string {
  const inOrder = edits.map((edit, index) => ({ edit, index }));
  inOrder.sort((a, b) => a.edit.span.start - b.edit.span.start || a.index - b.index);
  let after = '';
  let from = 0;
  for (const { edit } of inOrder) {
    after += text.slice(from, edit.span.start) + edit.text;
    from = edit.span.end;
  }
  return after + text.slice(from);
}

const linesOf = (text: string): string[] => (text === '' ? [] : text.split(/(?<=\n)/));

/**
 * The changes of whole lines that make one text of another, so that cursors and folds beside them stay where they are. `at` is where the
 * text begins in its file.
 */
export function editsBetween(before: string, after: string, at = 0): readonly TextEdit[] {
  const edits: { span: { start: number; end: number }; text: string }[] = [];
  let offset = at;
  let isOpen = false;
  for (const { added, removed, value } of diffArrays(linesOf(before), linesOf(after))) {
    const text = value.join('');
    if (added || removed) {
      if (!isOpen) edits.push({ span: { start: offset, end: offset }, text: '' });
      const edit = edits.at(-1)!;
      if (added) edit.text += text;
      else edit.span.end += text.length;
    }
    isOpen = added || removed;
    if (!added) offset += text.length;
  }
  return edits;
}
