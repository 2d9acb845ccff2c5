// A line of a gate: whether it holds, and how far a comparison of numbers is from its bar.
import type { GateLineDecision } from '@funnel/bundle';
import { numberOf } from '../interpret/arithmetic.ts';
import type { State } from '../interpret/state.ts';
import type { LineRow } from '../tables/parts.ts';
import { type ExpressionRow, UNKNOWN } from '../tables/rows.ts';
import { wantsOfLines } from '../wants/parts.ts';
import { NOTHING, wanted } from '../wants/wanted.ts';
import { plain, wordOf } from './plain.ts';

export function lineDecision(line: LineRow, state: State): GateLineDecision {
  const held = state.frame[line.slot]!;
  const { when } = line;
  return {
    id: line.id,
    holds: wordOf(held),
    value: when.kind === 'compare' ? shown(when.left, state) : null,
    bar: when.kind === 'compare' ? shown(when.right, state) : null,
    for_want_of: held === UNKNOWN ? wanted(state, wanting => wantsOfLines([line], wanting)) : NOTHING,
  };
}

/** In plain units; null for what is unknown, and for dates and instants. */
function shown(row: ExpressionRow, state: State): number | null {
  if (row.decimals === null) return null;
  const steps = numberOf(row, state);
  return steps === null ? null : plain(steps, 10 ** row.decimals);
}
