// What a file consists of, as a tree: declarations, and what stands in them.
import type { ParsedFile, Span } from '@funnel/language';
import type { SymbolKind } from '../symbols/symbol.ts';
import { inOutline } from './in-outline.ts';

/** What an entry stands for: a symbol, a line that has no name of its own, or a block of the program. */
export type OutlineKind = SymbolKind | 'lead' | 'exclude' | 'lifecycle' | 'content' | 'rule' | 'line' | 'move';

export interface OutlineEntry {
  readonly kind: OutlineKind;
  /** A name; of a line the words that it begins with. */
  readonly name: string;
  /** A label, or a type; empty where there is none. */
  readonly detail: string;
  /** The whole, in offsets of the file. */
  readonly span: Span;
  /** Its name, or what stands for one. */
  readonly selection: Span;
  readonly children: readonly OutlineEntry[];
}

const known = new WeakMap<ParsedFile, readonly OutlineEntry[]>();

/** The entries of a file in the order they stand. */
export function outlineOf(file: ParsedFile): readonly OutlineEntry[] {
  const entries = known.get(file) ?? file.declarations.flatMap(parsed => inOutline(file, parsed));
  known.set(file, entries);
  return entries;
}

/** The entries that hold the offset, from the outside in. */
export function entriesAt(file: ParsedFile, offset: number): readonly OutlineEntry[] {
  const holds = ({ span }: OutlineEntry): boolean => span.start <= offset && offset <= span.end;
  const found: OutlineEntry[] = [];
  for (let entry = outlineOf(file).find(holds); entry !== undefined; entry = entry.children.find(holds))
    found.push(entry);
  return found;
}
