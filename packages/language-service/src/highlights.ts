// What else in a file is the same as what stands at an offset.
import type { Span } from '@funnel/language';
import type { Snapshot } from './snapshot.ts';
import { nameAt } from './symbols/guess.ts';
import { occurrencesOf } from './symbols/occurrences.ts';

export interface Highlight {
  readonly span: Span;
  /** `write` where it is declared. */
  readonly kind: 'read' | 'write';
}

/** All occurrences of the name in the same file; null where no name stands. */
export function highlights(snapshot: Snapshot, path: string, offset: number): readonly Highlight[] | null {
  const found = nameAt(snapshot, path, offset);
  if (found === null) return null;
  return occurrencesOf(snapshot, found.symbol.key)
    .filter(each => each.path === path)
    .map(({ span, role }) => ({ span, kind: role === 'declaration' ? 'write' : 'read' }));
}
