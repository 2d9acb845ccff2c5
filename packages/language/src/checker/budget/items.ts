// The most or the least that each rule can add to a sum, as choices: the better one where facts allow it, else the other.
import type { Formula } from '../reasoning/formula.ts';
import type { Extent } from './extent.ts';

export type Direction = 'highest' | 'lowest';

/** Millionths. */
export interface Item {
  readonly best: bigint;
  /** What has to be so for it. */
  readonly needs: Formula;
  readonly otherwise: bigint;
  /** Index of the group it stands in; null outside of any. */
  readonly group: number | null;
}

export function itemOf(extent: Extent, direction: Direction, group: number | null): Item {
  const end = extent[direction];
  const isGain = direction === 'highest' ? end > 0n : end < 0n;
  if (isGain) return { best: end, needs: extent.gives, otherwise: 0n, group };
  return { best: 0n, needs: extent.givesNothing, otherwise: extent.least, group };
}
