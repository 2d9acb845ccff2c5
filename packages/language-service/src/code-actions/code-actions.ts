// Everything that can be done at a place.
import type { Span } from '@funnel/language';
import type { Snapshot } from '../snapshot.ts';
import type { Asked, CodeAction, CodeActionKind } from './code-action.ts';
import { extractList } from './extract-list.ts';
import { extractParam } from './extract-param.ts';
import { extractSegment } from './extract-segment.ts';
import { fixAll } from './fix-all.ts';
import { quickFixes } from './quick-fixes.ts';
import { sortList } from './sort-list.ts';

const byKind: { readonly [K in CodeActionKind]: readonly ((asked: Asked) => readonly CodeAction[])[] } = {
  'quick-fix': [quickFixes],
  extract: [extractSegment, extractList, extractParam],
  rewrite: [sortList],
  'fix-all': [fixAll],
};

export const CODE_ACTION_KINDS = Object.keys(byKind) as readonly CodeActionKind[];

/** Actions at a selection, or at the cursor where the span is empty; only of the kinds that are wanted. */
export function codeActions(
  snapshot: Snapshot,
  path: string,
  span: Span,
  kinds: readonly CodeActionKind[] = CODE_ACTION_KINDS,
): readonly CodeAction[] {
  const file = snapshot.files.get(path);
  if (file === undefined) return [];
  const asked: Asked = { snapshot, file, span };
  return kinds.flatMap(kind => byKind[kind].flatMap(offer => offer(asked)));
}
