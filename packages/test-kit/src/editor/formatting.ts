// The blocks `formatted`, `range-formatted` (the marked range) and `after-typing` (what stands before the cursor was typed last):
// the text afterwards.
import {
  FORMAT_TRIGGERS,
  formatting,
  onTypeFormatting,
  rangeFormatting,
  type TextEdit,
  withEdits,
} from '@funnel/language-service';
import type { EditorWorld } from './world.ts';

function after({ files }: EditorWorld, path: string, edits: readonly TextEdit[]): string {
  return withEdits(files.get(path) ?? '', edits);
}

export function renderFormatted(world: EditorWorld): string {
  const [path = ''] = [...world.snapshot.files.keys()];
  return after(world, path, formatting(world.snapshot, path));
}

export function renderRangeFormatted(world: EditorWorld): string {
  const [range] = world.ranges;
  if (range === undefined) return 'no range is marked';
  return after(world, range.path, rangeFormatting(world.snapshot, range.path, range.span));
}

export function renderTyped(world: EditorWorld): string {
  const { cursor, files, snapshot } = world;
  if (cursor === null) return 'there is no cursor';
  const text = files.get(cursor.path) ?? '';
  // A new line and its indentation are put in by one key.
  const before = text.slice(0, cursor.offset).replace(/[ \t]+$/, '');
  const typed = FORMAT_TRIGGERS.find(trigger => before.endsWith(trigger));
  if (typed === undefined) return 'nothing that matters was typed';
  return after(world, cursor.path, onTypeFormatting(snapshot, cursor.path, cursor.offset, typed));
}
