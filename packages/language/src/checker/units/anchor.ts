// Findings as they are told: in offsets of their files, and of one kind not more in a declaration than anybody reads.
import type { Note } from '../../diagnostics/catalogue/notes.ts';
import type { LocatedDiagnostic, LocatedRelated } from '../../diagnostics/diagnostic.ts';
import type { Declaration } from '../../syntax/nodes/declaration.ts';
import type { Span } from '../../syntax/nodes/node.ts';
import type { Placed } from '../model.ts';
import { type Beside, type Finding, MOST_ALIKE } from './findings.ts';

type PlaceOf = (of: Declaration) => Placed;

/** Findings in offsets of their files. They are kept as long as the findings are, and told again where nothing has moved. */
export type Anchors = WeakMap<Finding, LocatedDiagnostic>;

/** In offsets of its file. `anchors` null: nothing is known, and nothing kept of a program that may never be checked again. */
export function anchored(finding: Finding, placeOf: PlaceOf, anchors: Anchors | null): LocatedDiagnostic {
  const { of, diagnostic, beside } = finding;
  const { file, parsed } = placeOf(of);
  const known = anchors?.get(finding);
  const isStill = known?.file === file.path && known.span.start === parsed.start + diagnostic.span.start;
  if (isStill && beside.every(each => each.of === of)) return known;
  const moved = ({ start, end }: Span): Span => ({ start: start + parsed.start, end: end + parsed.start });
  const { code, severity, data, span, fixes } = diagnostic;
  const located: LocatedDiagnostic = {
    code,
    severity,
    data,
    file: file.path,
    span: moved(span),
    related: beside.map(each => relatedOf(each, placeOf(each.of))),
    fixes: fixes.map(({ title, safe, edits }) => ({
      title,
      safe,
      edits: edits.map(({ span, text }) => ({ span: moved(span), text })),
    })),
  };
  anchors?.set(finding, located);
  return located;
}

function relatedOf({ note, noteData, span }: Beside, { file, parsed }: Placed): LocatedRelated {
  return { note, noteData, file: file.path, span: { start: parsed.start + span.start, end: parsed.start + span.end } };
}

/** Of each code and declaration the first 500, of which the last one says where there are more: a megabyte of them would fill the memory. */
export function enoughOf(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MOST_ALIKE) return findings;
  const counts = new Map<Declaration, Map<string, number>>();
  const last = new Map<string, number>();
  const told: Finding[] = [];
  for (const finding of findings) {
    const { code, span } = finding.diagnostic;
    const alike = counts.get(finding.of) ?? new Map<string, number>();
    const count = (alike.get(code) ?? 0) + 1;
    counts.set(finding.of, alike.set(code, count));
    if (count === MOST_ALIKE) last.set(code, told.length);
    if (count <= MOST_ALIKE) told.push(finding);
    else if (count === MOST_ALIKE + 1) {
      const index = last.get(code)!;
      const note: Note = 'more-follow';
      told[index] = { ...told[index]!, beside: [...told[index]!.beside, { note, noteData: {}, of: finding.of, span }] };
    }
  }
  return told;
}
