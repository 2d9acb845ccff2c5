// What uses a declaration, and what it uses: scores, gates, segments and all else that has a name of its own.
import type { Span } from '@funnel/language';
import { entriesAt, type OutlineEntry, type OutlineKind } from './outline/outline.ts';
import type { Snapshot } from './snapshot.ts';
import { nameAt } from './symbols/guess.ts';
import { occurrencesIn, occurrencesOf, symbolAt } from './symbols/occurrences.ts';
import type { Occurrence } from './symbols/symbol.ts';

export interface CallItem {
  readonly kind: OutlineKind;
  readonly name: string;
  readonly detail: string;
  readonly path: string;
  readonly span: Span;
  readonly selection: Span;
}

export interface Call {
  /** The other side: who uses it, or what is used. */
  readonly item: CallItem;
  /** In the file of the one that uses. */
  readonly places: readonly Span[];
}

/** The declaration named at the offset, wherever it stands; none where there is no name that has one. */
export function callItem(snapshot: Snapshot, path: string, offset: number): CallItem | null {
  const found = nameAt(snapshot, path, offset);
  return found === null ? null : declaredItem(snapshot, found.symbol.key);
}

/** Blocks of which each line is a thing of its own. */
const blocks: ReadonlySet<OutlineKind> = new Set<OutlineKind>(['lifecycle', 'content']);

/** Who uses it: each declaration once, with all places in it. */
export function incomingCalls(
  snapshot: Snapshot,
  { path, selection }: Pick<CallItem, 'path' | 'selection'>,
): readonly Call[] {
  const found = symbolAt(snapshot, path, selection.start);
  const uses = found === null ? [] : occurrencesOf(snapshot, found.symbol.key).filter(({ role }) => role === 'use');
  return gathered(uses, use => {
    const file = snapshot.files.get(use.path);
    const holding = file === undefined ? [] : entriesAt(file, use.span.start);
    const entry = holding.find(({ kind }) => !blocks.has(kind)) ?? holding[0];
    return entry === undefined ? null : itemOf(entry, use.path);
  });
}

/** What it uses: each symbol once. What stands in the declaration itself is not among it. */
export function outgoingCalls(
  snapshot: Snapshot,
  { path, selection }: Pick<CallItem, 'path' | 'selection'>,
): readonly Call[] {
  const file = snapshot.files.get(path);
  const holding = file === undefined ? [] : entriesAt(file, selection.start);
  const own = holding.findLast(({ selection: name }) => name.start === selection.start);
  if (own === undefined) return [];
  const inside = ({ span }: Occurrence): boolean => own.span.start <= span.start && span.end <= own.span.end;
  const uses = occurrencesIn(snapshot, path).filter(each => each.role === 'use' && inside(each));
  return gathered(uses, use => {
    const item = declaredItem(snapshot, use.symbol.key);
    const isOwn =
      item !== null && item.path === path && own.span.start <= item.span.start && item.span.end <= own.span.end;
    return isOwn ? null : item;
  });
}

function gathered(uses: readonly Occurrence[], itemFor: (use: Occurrence) => CallItem | null): readonly Call[] {
  const calls = new Map<string, { item: CallItem; places: Span[] }>();
  for (const use of uses) {
    const item = itemFor(use);
    if (item === null) continue;
    const key = `${item.path} ${item.selection.start}`;
    const call = calls.get(key);
    if (call === undefined) calls.set(key, { item, places: [use.span] });
    else call.places.push(use.span);
  }
  return [...calls.values()];
}

/** Members, groups of people and owners are no declarations of their own. */
function declaredItem(snapshot: Snapshot, key: string): CallItem | null {
  const declared = occurrencesOf(snapshot, key).find(({ role }) => role === 'declaration');
  const file = declared === undefined ? undefined : snapshot.files.get(declared.path);
  if (declared === undefined || file === undefined) return null;
  const entry = entriesAt(file, declared.span.start).findLast(
    ({ selection }) => selection.start === declared.span.start,
  );
  return entry === undefined ? null : itemOf(entry, declared.path);
}

const itemOf = ({ kind, name, detail, span, selection }: OutlineEntry, path: string): CallItem => ({
  kind,
  name,
  detail,
  path,
  span,
  selection,
});
