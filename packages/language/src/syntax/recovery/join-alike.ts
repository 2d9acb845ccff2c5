// Slips that come in numbers: all tabs, quotes or bullets of a declaration are told once, and mended together.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { fix } from '../../diagnostics/report.ts';

/** Codes whose data say how many there are. */
const numerous: ReadonlySet<string> = new Set([
  'tab-character',
  'odd-blank',
  'curly-quotes',
  'single-quotes',
  'square-brackets',
  'list-mark',
  'colon-for-when',
]);

const byPlace = (a: Diagnostic, b: Diagnostic): number => a.span.start - b.span.start || a.span.end - b.span.end;

/** The diagnostics of a declaration in order of place, those of one numerous code as one at the first of their places. */
export function joinAlike(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const sorted = [...found].sort(byPlace);
  const alike = new Map<string, Diagnostic[]>();
  for (const diagnostic of sorted) {
    if (!numerous.has(diagnostic.code)) continue;
    const group = alike.get(diagnostic.code);
    if (group === undefined) alike.set(diagnostic.code, [diagnostic]);
    else group.push(diagnostic);
  }
  return sorted.flatMap(diagnostic => {
    const group = alike.get(diagnostic.code);
    if (group === undefined || group.length === 1) return [diagnostic];
    return group[0] === diagnostic ? [joined(diagnostic, group)] : [];
  });
}

function joined(first: Diagnostic, alike: readonly Diagnostic[]): Diagnostic {
  const edits = alike.flatMap(({ fixes }) => fixes.slice(0, 1).flatMap(each => each.edits));
  const safe = alike.every(({ fixes }) => fixes[0]?.safe === true);
  const count = alike.reduce((sum, { data }) => sum + Number(data['count']), 0);
  const fixes = edits.length === 0 ? [] : [fix('mend-all', { count }, safe, edits)];
  return { ...first, data: { ...first.data, count }, fixes };
}
