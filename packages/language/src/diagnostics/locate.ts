// From positions inside a declaration to positions in a file.
import type { Span } from '../syntax/nodes/node.ts';
import type { ParsedFile } from '../syntax/parsed-file.ts';
import type { Diagnostic, LocatedDiagnostic, LocatedRelated, RelatedPlace } from './diagnostic.ts';

const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

/** A diagnostic of the declaration `index` of `file` with offsets of its file. `files` are those that related places may be in. */
export function locate(
  diagnostic: Diagnostic,
  file: ParsedFile,
  index: number,
  files: readonly ParsedFile[],
): LocatedDiagnostic {
  const start = file.declarations[index]?.start ?? 0;
  const place = (related: RelatedPlace): LocatedRelated => {
    const { note, noteData, span, declaration } = related;
    if (declaration === undefined) return { note, noteData, file: file.path, span: shift(span, start) };
    const holder = files.find(other => other.path === declaration.file)?.declarations[declaration.index];
    return { note, noteData, file: declaration.file, span: shift(span, holder?.start ?? 0) };
  };
  return {
    ...diagnostic,
    file: file.path,
    span: shift(diagnostic.span, start),
    related: diagnostic.related.map(place),
    fixes: diagnostic.fixes.map(({ title, safe, edits }) => ({
      title,
      safe,
      edits: edits.map(({ span, text }) => ({ span: shift(span, start), text })),
    })),
  };
}

/** What lexer and parser found in a file, in order of place. */
export const parseDiagnostics = (file: ParsedFile): readonly LocatedDiagnostic[] =>
  file.declarations.flatMap((declaration, index) =>
    declaration.diagnostics.map(diagnostic => locate(diagnostic, file, index, [file])),
  );
