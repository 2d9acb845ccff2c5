// The block `code-actions` at the marked range or the cursor: what can be done, or with words behind it, the text after the action
// whose title holds them.
import { type CodeAction, codeActions, withEdits } from '@funnel/language-service';
import type { EditorWorld } from './world.ts';

function actionsIn({ cursor, ranges, snapshot }: EditorWorld): readonly CodeAction[] {
  const [range] = ranges;
  if (range !== undefined) return codeActions(snapshot, range.path, range.span);
  return cursor === null ? [] : codeActions(snapshot, cursor.path, { start: cursor.offset, end: cursor.offset });
}

function applied({ files }: EditorWorld, { edits }: CodeAction): string {
  const several = edits.size > 1;
  return [...edits]
    .map(([path, list]) => `${several ? `// ${path}\n` : ''}${withEdits(files.get(path) ?? '', list)}`)
    .join('\n');
}

export function renderCodeActions(world: EditorWorld, flags: readonly string[]): string {
  const actions = actionsIn(world);
  const words = flags.join(' ');
  if (words === '') return actions.map(({ kind, title }) => `${kind}: ${title}`).join('\n') || 'nothing';
  const action = actions.find(({ title }) => title.includes(words));
  return action === undefined
    ? `no action is called so; there are ${actions.map(({ title }) => title).join(', ')}`
    : applied(world, action);
}
