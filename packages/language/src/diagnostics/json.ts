// Diagnostics for machines: the same facts as plain JSON with lines and columns.
import type { Span } from '../syntax/nodes/node.ts';
import type { Fix, LocatedDiagnostic, Severity } from './diagnostic.ts';
import { type LineMap, type LinePlace, lineMap, placeOf } from './line-map.ts';
import { hintOf, messageOf, noteOf } from './words-of.ts';

export interface JsonPlace {
  readonly file: string;
  readonly start: LinePlace;
  /** The first place after it. */
  readonly end: LinePlace;
}

export interface JsonDiagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly place: JsonPlace;
  readonly related: readonly { readonly message: string; readonly place: JsonPlace }[];
  readonly fixes: readonly {
    readonly title: string;
    readonly safe: boolean;
    readonly edits: readonly { readonly place: JsonPlace; readonly text: string }[];
  }[];
}

/** Diagnostics as JSON; lines and columns count from 1. `sources` holds the text of each file by path. */
export function diagnosticsJson(
  diagnostics: readonly LocatedDiagnostic[],
  sources: ReadonlyMap<string, string>,
): JsonDiagnostic[] {
  const maps = new Map<string, LineMap>();
  const place = (file: string, span: Span): JsonPlace => {
    const map = maps.get(file) ?? lineMap(sources.get(file) ?? '');
    maps.set(file, map);
    return { file, start: placeOf(map, span.start), end: placeOf(map, span.end) };
  };
  const fixOf = (file: string, { title, safe, edits }: Fix) => ({
    title,
    safe,
    edits: edits.map(edit => ({ place: place(file, edit.span), text: edit.text })),
  });
  return diagnostics.map(diagnostic => ({
    code: diagnostic.code,
    severity: diagnostic.severity,
    message: messageOf(diagnostic),
    hint: hintOf(diagnostic),
    data: diagnostic.data,
    place: place(diagnostic.file, diagnostic.span),
    related: diagnostic.related.map(each => ({ message: noteOf(each), place: place(each.file, each.span) })),
    fixes: diagnostic.fixes.map(each => fixOf(diagnostic.file, each)),
  }));
}
