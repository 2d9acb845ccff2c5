// Collects what checks find, as data that stays right wherever the declarations move.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { report as diagnostic } from '../../diagnostics/report.ts';
import type { Declaration } from '../../syntax/nodes/declaration.ts';
import type { Span } from '../../syntax/nodes/node.ts';
import type { Placed } from '../model.ts';
import { isBroken } from '../names/lost.ts';
import type { IsTold, Report } from '../report.ts';
import { isSettling } from '../settling.ts';

/** A place in a declaration that belongs to a finding. */
export interface Beside {
  readonly note: string;
  readonly noteData: Readonly<Record<string, unknown>>;
  readonly of: Declaration;
  readonly span: Span;
}

/** Spans count from the start of their declaration; a diagnostic by itself has no other places here. */
export interface Finding {
  readonly of: Declaration;
  readonly diagnostic: Diagnostic;
  readonly beside: readonly Beside[];
}

/** A place of which it was told how it comes out. */
export interface Told {
  readonly span: Span;
  readonly isError: boolean;
}

export interface Collected {
  readonly report: Report;
  readonly isTold: IsTold;
  readonly found: readonly Finding[];
  /** What was settled of a declaration. */
  readonly toldOf: (of: Declaration) => readonly Told[];
  /** By declaration, of those of which something was. */
  readonly allTold: () => ReadonlyMap<Declaration, readonly Told[]>;
}

const NOTHING_TOLD: readonly Told[] = [];

/** Of one code so many are told in a declaration; the last of them says where there are more. */
export const MOST_ALIKE = 500;

/** What a finding settles; null where it leaves open how its place comes out. */
function toldBy({ diagnostic: { code, severity, span } }: Finding): Told | null {
  const isError = severity === 'error';
  return isError || isSettling(code as never) ? { span, isError } : null;
}

/** Without findings that only repeat a syntax error of their line, and but one more of a kind than anybody is told. `before`: told earlier. */
export function collectFindings(before: IsTold = () => false): Collected {
  const found: Finding[] = [];
  // Made when there is something to tell: of most declarations there is not.
  let told: Map<Declaration, Told[]> | null = null;
  let counts: Map<Declaration, Map<string, number>> | null = null;
  const report: Report = (at, code, data, span, more = {}) => {
    const alike = counts?.get(at.node) ?? new Map<string, number>();
    const count = alike.get(code) ?? 0;
    if (count > MOST_ALIKE) return;
    if (isBroken(at.parsed) && (more.structural === true || sharesLineWithError(at, span))) return;
    counts ??= new Map();
    counts.set(at.node, alike.set(code, count + 1));
    const beside = (more.related ?? []).map(({ note, data: noteData = {}, at: { node: of }, span: place }) => ({
      note,
      noteData,
      of,
      span: place,
    }));
    const finding = { of: at.node, diagnostic: diagnostic(code, data, span, { fixes: more.fixes ?? [] }), beside };
    found.push(finding);
    const settled = toldBy(finding);
    if (settled === null) return;
    told ??= new Map();
    told.set(at.node, [...(told.get(at.node) ?? []), settled]);
  };
  const isTold: IsTold = (at, span, by) => hides(told?.get(at.node) ?? [], span, by) || before(at, span, by);
  return { report, isTold, found, toldOf: of => told?.get(of) ?? NOTHING_TOLD, allTold: () => told ?? new Map() };
}

/** Has it been told of a part of the span, or of what it is a part of? */
export function hides(told: readonly Told[], span: Span, by?: 'error'): boolean {
  return told.some(
    each => each.span.start < span.end && span.start < each.span.end && (by === undefined || each.isError),
  );
}

/** Does a syntax error stand on a line of the span? The parser reads lines anew, so others are read as they were meant. */
function sharesLineWithError({ parsed, file }: Placed, span: Span): boolean {
  const from = file.text.lastIndexOf('\n', parsed.start + span.start - 1) + 1 - parsed.start;
  const end = file.text.indexOf('\n', parsed.start + span.end);
  const to = (end === -1 ? file.text.length : end) - parsed.start;
  return parsed.diagnostics.some(each => each.severity === 'error' && each.span.start <= to && each.span.end >= from);
}
