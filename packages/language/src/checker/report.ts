// How checks tell what they find: a code, its data and a place in a declaration.
import type { Code, DataOf } from '../diagnostics/catalogue/index.ts';
import type { Note } from '../diagnostics/catalogue/notes.ts';
import type { Fix, LocatedDiagnostic } from '../diagnostics/diagnostic.ts';
import { locate } from '../diagnostics/locate.ts';
import { report as diagnostic } from '../diagnostics/report.ts';
import type { Span } from '../syntax/nodes/node.ts';
import type { ParsedFile } from '../syntax/parsed-file.ts';
import { createEnough } from './enough.ts';
import type { Placed } from './model.ts';
import { isBroken } from './names/lost.ts';
import { isSettling } from './settling.ts';

/** Another place that belongs to a finding. */
export interface Related {
  readonly note: Note;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly at: Placed;
  readonly span: Span;
}

export interface More {
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  /** It is about the whole declaration, so it says nothing where a part of that did not parse. */
  readonly structural?: boolean;
}

/** Tells a finding. Spans are relative to the declaration. */
export type Report = <C extends Code>(at: Placed, code: C, data: DataOf<C>, span: Span, more?: More) => void;

/**
 * Has it been told of this place, of a part of it, or of what it is a part of, how it comes out, or an error? `by` error: an error only,
 * since warnings may be turned off or allowed, and no error is to be lost with them.
 */
export type IsTold = (at: Placed, span: Span, by?: 'error') => boolean;

export interface Reporter {
  readonly report: Report;
  readonly isTold: IsTold;
  readonly found: readonly LocatedDiagnostic[];
}

/** Collects findings, without those that only repeat a syntax error of their line, and not more of a kind than anybody reads. */
export function createReporter(files: readonly ParsedFile[]): Reporter {
  const found: LocatedDiagnostic[] = [];
  const told = new Map<Placed, { readonly span: Span; readonly isError: boolean }[]>();
  const enough = createEnough(found);
  const report: Report = (at, code, data, span, more = {}) => {
    if (enough.isReached(at, code)) return;
    if (isBroken(at.parsed) && (more.structural === true || sharesLineWithError(at, span))) return;
    if (!enough.takes(at, code, span)) return;
    const related = (more.related ?? []).map(({ note, data: noteData = {}, at: other, span: place }) => ({
      note,
      noteData,
      span: place,
      declaration: { file: other.file.path, index: other.index },
    }));
    const one = diagnostic(code, data, span, { related, fixes: more.fixes ?? [] });
    const isError = one.severity === 'error';
    if (isError || isSettling(code)) {
      const here = told.get(at) ?? [];
      here.push({ span, isError });
      told.set(at, here);
    }
    found.push(locate(one, at.file, at.index, files));
  };
  const isTold: IsTold = (at, span, by) =>
    (told.get(at) ?? []).some(
      each => each.span.start < span.end && span.start < each.span.end && (by === undefined || each.isError),
    );
  return { report, isTold, found };
}

/** Does a syntax error stand on a line of the span? The parser reads lines anew, so others are read as they were meant. */
function sharesLineWithError({ parsed, file }: Placed, span: Span): boolean {
  const from = file.text.lastIndexOf('\n', parsed.start + span.start - 1) + 1 - parsed.start;
  const end = file.text.indexOf('\n', parsed.start + span.end);
  const to = (end === -1 ? file.text.length : end) - parsed.start;
  return parsed.diagnostics.some(each => each.severity === 'error' && each.span.start <= to && each.span.end >= from);
}
