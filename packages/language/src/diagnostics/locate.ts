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

/** Of one file no more are told of what lexer and parser found; people mend the first ones, and check again. */
const MOST_IN_FILE = 10_000;

/**
 * What lexer and parser found in a file, in order of place: the first 10,000, of which the last one says where there are more; and
 * where there is no error among those, the first one.
 */
export function parseDiagnostics(file: ParsedFile): readonly LocatedDiagnostic[] {
  const found = file.declarations.flatMap(({ diagnostics }, index) =>
    diagnostics.map(diagnostic => ({ diagnostic, index })),
  );
  const located = ({ diagnostic, index }: (typeof found)[number]) => locate(diagnostic, file, index, [file]);
  const first = found.slice(0, MOST_IN_FILE);
  const next = found[MOST_IN_FILE];
  const told = first.map(located);
  if (next === undefined) return told;
  const last = told.pop()!;
  const { span } = located(next);
  const more: LocatedRelated = { note: 'more-follow', noteData: {}, file: file.path, span };
  told.push({ ...last, related: [...last.related, more] });
  const error = first.some(isError) ? undefined : found.find(isError);
  return error === undefined ? told : [...told, located(error)];
}

const isError = ({ diagnostic }: { readonly diagnostic: Diagnostic }): boolean => diagnostic.severity === 'error';
