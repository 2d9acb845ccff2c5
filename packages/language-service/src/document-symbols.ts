// The outline of a file.
import { type OutlineEntry, outlineOf } from './outline/outline.ts';
import type { Snapshot } from './snapshot.ts';

/** Declarations and what stands in them, in the order they stand; none for a path that the program does not have. */
export function documentSymbols(snapshot: Snapshot, path: string): readonly OutlineEntry[] {
  const file = snapshot.files.get(path);
  return file === undefined ? [] : outlineOf(file);
}
