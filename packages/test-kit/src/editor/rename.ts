// The blocks `rename` (`to=…` behind it gives the new name: the changed lines, or why not) and `prepare-rename`.
import { prepareRename, rename, withEdits } from '@funnel/language-service';
import { textsIn } from './names.ts';
import type { EditorWorld } from './world.ts';

export function renderPrepareRename({ cursor, snapshot }: EditorWorld): string {
  if (cursor === null) return 'no cursor';
  const found = prepareRename(snapshot, cursor.path, cursor.offset);
  return 'refusal' in found ? found.message : `can be renamed: ${found.placeholder}`;
}

/** The new name is the rest of what stands behind the block's word. */
export function renderRename(world: EditorWorld, flags: readonly string[]): string {
  const { cursor, files, snapshot } = world;
  const name = (flags.find(flag => flag.startsWith('to=')) ?? 'to=').slice(3).replaceAll('+', ' ');
  if (cursor === null) return 'no cursor';
  const found = rename(snapshot, textsIn(world), cursor.path, cursor.offset, name);
  if ('refusal' in found) return found.message;
  const parts = [...found.edits].flatMap(([path, edits]) => {
    const before = (files.get(path) ?? '').split('\n');
    const after = withEdits(files.get(path) ?? '', edits).split('\n');
    return [`${path}:`, ...after.flatMap((line, index) => (line === before[index] ? [] : [`  ${line.trim()}`]))];
  });
  return parts.length === 0 ? 'nothing changes' : parts.join('\n');
}
