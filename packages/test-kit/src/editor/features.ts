// What each kind of block shows, by the word behind its backticks.
import { renderFoldingRanges } from './folding-ranges.ts';
import type { EditorWorld } from './world.ts';

/** `flags` are the other words behind the backticks. */
export type EditorRenderer = (world: EditorWorld, flags: readonly string[]) => string;

export const renderers: ReadonlyMap<string, EditorRenderer> = new Map<string, EditorRenderer>([
  ['folding-ranges', renderFoldingRanges],
]);
