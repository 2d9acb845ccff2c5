// Formatting of a whole file, or of the declarations that a range touches.
import {
  type Formatted,
  format,
  type ParsedDeclaration,
  type ParsedFile,
  parseFile,
  type Span,
} from '@funnel/language';
import type { Snapshot } from '../snapshot.ts';
import { editsBetween, type TextEdit } from '../text-edit.ts';

const known = new WeakMap<ParsedFile, Formatted>();

/** The text of a file as it should be; null where the formatter refuses it. */
export function formattedText(file: ParsedFile): string | null {
  const formatted = known.get(file) ?? format(file);
  known.set(file, formatted);
  return formatted.kind === 'formatted' ? formatted.text : null;
}

/** The edits that format a file, none where it is as it should be. What has errors of syntax is left as it is. */
export function formatting(snapshot: Snapshot, path: string): readonly TextEdit[] {
  const file = snapshot.files.get(path);
  const after = file === undefined ? null : formattedText(file);
  return file === undefined || after === null ? [] : editsBetween(file.text, after);
}

/** The same for the declarations that a range touches, whole ones: half of one could not be told from the other half. */
export function rangeFormatting(snapshot: Snapshot, path: string, range: Span): readonly TextEdit[] {
  const file = snapshot.files.get(path);
  const after = file === undefined ? null : formattedText(file);
  if (file === undefined || after === null) return [];
  const printed = saying(parseFile(path, after));
  return saying(file).flatMap(({ start, end }, index) => {
    const as = printed[index];
    if (as === undefined || end < range.start || start > range.end) return [];
    return editsBetween(file.text.slice(start, end), after.slice(as.start, as.end), start);
  });
}

/** What a file says: entries of nothing but blanks and comments are none, and are not printed as one. */
const saying = ({ declarations }: ParsedFile): readonly ParsedDeclaration[] =>
  declarations.filter(({ node, diagnostics }) => node !== null || diagnostics.some(each => each.severity === 'error'));
