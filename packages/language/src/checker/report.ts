// How checks tell what they find: a code, its data and a place in a declaration.
import type { Code, DataOf } from '../diagnostics/catalogue/index.ts';
import type { Note } from '../diagnostics/catalogue/notes.ts';
import type { Fix, LocatedDiagnostic } from '../diagnostics/diagnostic.ts';
import { locate } from '../diagnostics/locate.ts';
import { report as diagnostic } from '../diagnostics/report.ts';
import type { Span } from '../syntax/nodes/node.ts';
import type { ParsedFile } from '../syntax/parsed-file.ts';
import type { Placed } from './model.ts';
import { isBroken } from './names/lost.ts';

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

export interface Reporter {
  readonly report: Report;
  readonly found: readonly LocatedDiagnostic[];
}

/** Collects findings, without those that only repeat a syntax error of their declaration. */
export function createReporter(files: readonly ParsedFile[]): Reporter {
  const found: LocatedDiagnostic[] = [];
  const trusted = new Map<Placed['parsed'], number>();
  const report: Report = (at, code, data, span, more = {}) => {
    const end = trustedEnd(at, trusted);
    if (span.end > end || (more.structural === true && end !== Number.POSITIVE_INFINITY)) return;
    const related = (more.related ?? []).map(({ note, data: noteData = {}, at: other, span: place }) => ({
      note,
      noteData,
      span: place,
      declaration: { file: other.file.path, index: other.index },
    }));
    found.push(locate(diagnostic(code, data, span, { related, fixes: more.fixes ?? [] }), at.file, at.index, files));
  };
  return { report, found };
}

/** Up to where a declaration reads as it was meant: the line of its first syntax error. */
function trustedEnd({ parsed, file }: Placed, known: Map<Placed['parsed'], number>): number {
  let end = known.get(parsed);
  if (end === undefined) {
    end = Number.POSITIVE_INFINITY;
    if (isBroken(parsed)) {
      const first = Math.min(...parsed.diagnostics.filter(d => d.severity === 'error').map(d => d.span.start));
      end = file.text.lastIndexOf('\n', parsed.start + first - 1) + 1 - parsed.start;
    }
    known.set(parsed, end);
  }
  return end;
}
