// Builds diagnostics and fixes from codes and data. The one way in: nobody else makes these objects.
import type { Span } from '../syntax/nodes/node.ts';
import { type FixTitle, type FixTitleDataOf, fixTitles } from './catalogue/fix-titles.ts';
import { type Code, catalogue, type DataOf } from './catalogue/index.ts';
import type { Note, NoteDataOf } from './catalogue/notes.ts';
import type { Diagnostic, Fix, RelatedPlace } from './diagnostic.ts';

export interface ReportExtras {
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
}

/** A diagnostic with the severity of its code. */
export function report<C extends Code>(code: C, data: DataOf<C>, span: Span, extras: ReportExtras = {}): Diagnostic {
  const { severity } = catalogue[code];
  return {
    code,
    severity,
    data: { ...(data as object) },
    span,
    related: extras.related ?? [],
    fixes: extras.fixes ?? [],
  };
}

/** Another place that belongs to a diagnostic; `declaration` where it is in another declaration. */
export function related<N extends Note>(
  note: N,
  noteData: NoteDataOf<N>,
  span: Span,
  declaration?: { readonly file: string; readonly index: number },
): RelatedPlace {
  const place = { note, noteData: { ...(noteData as object) }, span };
  return declaration === undefined ? place : { ...place, declaration };
}

/** A fix with a title of the catalogue and any edits. */
export function fix<T extends FixTitle>(title: T, data: FixTitleDataOf<T>, safe: boolean, edits: Fix['edits']): Fix {
  const words: (data: FixTitleDataOf<T>) => string = fixTitles[title] as (data: FixTitleDataOf<T>) => string;
  return { title: words(data), safe, edits };
}

/** Writes `text` in place of a span; blanks around it are left out of the title. */
export const replaceWith = (span: Span, text: string, safe: boolean): Fix =>
  fix('write-instead', { text: text.trim() }, safe, [{ span, text }]);

/** Puts `text` at an offset; blanks around it are left out of the title. */
export const insertAt = (offset: number, text: string, safe: boolean): Fix =>
  fix('insert-text', { text: text.trim() }, safe, [{ span: { start: offset, end: offset }, text }]);

/** Takes a span away; `text` is what stands there. */
export const remove = (span: Span, text: string, safe: boolean): Fix =>
  fix('remove-text', { text }, safe, [{ span, text: '' }]);
