// What is said of a slip, and what its fixes make of it.
import {
  check,
  type Fix,
  type LocatedDiagnostic,
  parseFile,
  renderDiagnostics,
  type SourceReader,
} from '@funnel/language';
import type { Slip } from './slip.ts';

const RULES = 'rules.funnel';
const FACTS = 'facts.funnel';

const readerOf = ({ texts }: Slip): SourceReader => ({
  read: path => {
    if (path.startsWith('../')) return { problem: 'outside' };
    const text = texts.get(path);
    return text === undefined ? { problem: 'missing' } : text === null ? { problem: 'unreadable' } : { text };
  },
});

/** All that is said of a source with the facts of a slip; notes on the facts are left out, since no slip makes them. */
function diagnosticsOf(slip: Slip, source: string): readonly LocatedDiagnostic[] {
  const facts = slip.facts === '' ? [] : [parseFile(FACTS, slip.facts)];
  const { diagnostics } = check([...facts, parseFile(RULES, source)], readerOf(slip));
  return diagnostics.filter(({ file, severity }) => file === RULES || severity !== 'info');
}

const known = new Map<Slip, readonly LocatedDiagnostic[]>();

/** The errors and warnings of a slip; the notes where there is neither. */
export function findingsOf(slip: Slip): readonly LocatedDiagnostic[] {
  const found = known.get(slip) ?? gravest(diagnosticsOf(slip, slip.source));
  known.set(slip, found);
  return found;
}

/** The same of another source in place of the slip's. */
export const findingsIn = (slip: Slip, source: string): readonly LocatedDiagnostic[] =>
  gravest(diagnosticsOf(slip, source));

function gravest(all: readonly LocatedDiagnostic[]): readonly LocatedDiagnostic[] {
  const grave = all.filter(({ severity }) => severity !== 'info');
  return grave.length === 0 ? all : grave;
}

/** The findings as a terminal shows them, without colours. */
export function textOf(slip: Slip): string {
  const sources = new Map([
    [FACTS, slip.facts],
    [RULES, slip.source],
  ]);
  return renderDiagnostics(findingsOf(slip), sources, { color: false, width: 100 });
}

/** The source with some fixes applied, from its end to its beginning. */
export function fixed(source: string, fixes: readonly Fix[]): string {
  const edits = fixes.flatMap(fix => fix.edits).sort((a, b) => b.span.start - a.span.start);
  return edits.reduce(
    (text, { span, text: written }) => text.slice(0, span.start) + written + text.slice(span.end),
    source,
  );
}

/** The first safe fix of each finding. */
export const safeFixes = (slip: Slip): readonly Fix[] =>
  findingsOf(slip).flatMap(({ fixes }) => fixes.find(({ safe }) => safe) ?? []);
