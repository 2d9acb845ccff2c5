// `list`: the texts, wherever they come from.
import type { TextList } from '@funnel/bundle';
import type { Lowering } from './lowering.ts';

/** The checker has read the texts, one a line where they come from a file. */
export function lowerList({ program }: Lowering, name: string): TextList {
  return { name, values: program.listTexts.get(name) ?? [] };
}
