// Finds declarations by a part of their names, over all files.
import { type OutlineEntry, type OutlineKind, outlineOf } from './outline/outline.ts';
import type { Snapshot } from './snapshot.ts';

export interface FoundSymbol {
  readonly entry: OutlineEntry;
  readonly path: string;
  /** What it stands in; empty for a declaration. */
  readonly within: string;
  /** The less, the nearer to what was asked for. */
  readonly rank: number;
}

/** Lines that have no name are found in their file. */
const nameless: ReadonlySet<OutlineKind> = new Set<OutlineKind>([
  'lead',
  'lifecycle',
  'content',
  'rule',
  'line',
  'move',
]);
const LABEL = 4;

/** The best ones first; all that have a name for an empty query. */
export function workspaceSymbols(snapshot: Snapshot, query: string): readonly FoundSymbol[] {
  const all = [...snapshot.files.values()].flatMap(file =>
    outlineOf(file).flatMap(entry => within(entry, '').map(found => ({ ...found, path: file.path }))),
  );
  const wanted = query.toLowerCase().replaceAll(/\s+/g, '');
  const ranked = all.map(found => {
    const { name, detail } = found.entry;
    return { ...found, rank: Math.min(rankOf(name, wanted), rankOf(detail, wanted) + LABEL) };
  });
  return bestFirst(ranked.filter(({ rank }) => rank < Number.POSITIVE_INFINITY));
}

/** By what was asked for, then by name. */
export function bestFirst<S extends Pick<FoundSymbol, 'entry' | 'rank'>>(found: readonly S[]): readonly S[] {
  return [...found].sort((a, b) => a.rank - b.rank || (a.entry.name < b.entry.name ? -1 : 1));
}

function within(entry: OutlineEntry, holder: string): readonly Pick<FoundSymbol, 'entry' | 'within'>[] {
  const inside = entry.children.flatMap(child => within(child, entry.name));
  return nameless.has(entry.kind) ? inside : [{ entry, within: holder }, ...inside];
}

/** The name itself, its beginning, a part of it, its letters in their order; infinite where it has not even those. */
function rankOf(name: string, wanted: string): number {
  const text = name.toLowerCase();
  if (text === wanted) return 0;
  if (text.startsWith(wanted)) return 1;
  if (text.includes(wanted)) return 2;
  let at = 0;
  for (const letter of wanted) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return Number.POSITIVE_INFINITY;
  }
  return 3;
}
