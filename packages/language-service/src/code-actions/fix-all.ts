// All safe fixes of a file at once, as far as they change nothing that another one changes.
import { collide } from '@funnel/language';
import { diagnostics } from '../diagnostics.ts';
import type { TextEdit } from '../text-edit.ts';
import { fixAllTitle } from '../words/actions.ts';
import type { Asked, CodeAction } from './code-action.ts';

/** None where nothing can be put right without asking. */
export function fixAll({ snapshot, file }: Asked): readonly CodeAction[] {
  const taken: TextEdit[] = [];
  for (const { fixes } of diagnostics(snapshot).get(file.path) ?? []) {
    const fix = fixes.find(({ safe }) => safe);
    if (fix?.edits.every(edit => !taken.some(other => collide(edit, other)))) taken.push(...fix.edits);
  }
  if (taken.length === 0) return [];
  const edits = new Map([[file.path, taken]]);
  return [{ kind: 'fix-all', title: fixAllTitle, edits, diagnostic: null, preferred: true, named: null }];
}
