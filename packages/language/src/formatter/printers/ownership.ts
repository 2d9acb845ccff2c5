// The lines that say who answers for a block.
import type { Ownership } from '../../syntax/nodes/node.ts';
import { inSourceOrder, itemGaps, type Line, line } from '../line.ts';

/** Lines of a block with those about its owners, as they were written. */
export const withOwners = (ownership: readonly Ownership[], lines: readonly Line[]): readonly Line[] =>
  inSourceOrder([...ownership.map(one => line(one, itemGaps(one.owners))), ...lines]);
