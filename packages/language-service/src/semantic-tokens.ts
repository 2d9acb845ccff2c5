// The names of a file by what they stand for, so that colours tell a score from a field, and a word that is used as a name from the word itself.
import type { Span } from '@funnel/language';
import type { Snapshot } from './snapshot.ts';
import { occurrencesIn } from './symbols/occurrences.ts';
import type { SymbolKind } from './symbols/symbol.ts';

export interface SemanticToken {
  readonly span: Span;
  readonly kind: SymbolKind;
  readonly isDeclaration: boolean;
  /** Its value is written in the rules and nowhere else: lists, members, bands. */
  readonly isFixed: boolean;
}

const fixed: ReadonlySet<SymbolKind> = new Set<SymbolKind>(['list', 'member', 'band']);

/** In the order they stand; those within `range` only, where it is given. */
export function semanticTokens(snapshot: Snapshot, path: string, range?: Span): readonly SemanticToken[] {
  const all = occurrencesIn(snapshot, path);
  const wanted = range === undefined ? all : all.filter(({ span }) => span.end > range.start && span.start < range.end);
  return wanted.map(({ span, role, symbol: { kind } }) => ({
    span,
    kind,
    isDeclaration: role === 'declaration',
    isFixed: fixed.has(kind),
  }));
}
