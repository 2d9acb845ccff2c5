// Which activities a period leaves, and which a score has forgotten.
import type { State } from '../interpret/state.ts';
import type { OccurrenceRow } from '../tables/rows.ts';
import type { Journey } from './journey.ts';

/** Whether what happened at an instant lies in the occurrence's period. */
export function isInPeriod(row: OccurrenceRow, at: number, { asOf, journey }: State): boolean {
  if (row.since >= 0) return at > journey.latest[row.since]!;
  if (row.before >= 0) return at <= journey.latest[row.before]!;
  return asOf - at < row.within;
}

/** What happened at this instant or before is forgotten: the latest entry into any of the stages; −Infinity without one. */
export function forgottenUntil(stages: readonly number[], { latest }: Journey): number {
  let until = Number.NEGATIVE_INFINITY;
  for (const stage of stages) {
    const entered = latest[stage]!;
    if (entered > until && entered !== Number.POSITIVE_INFINITY) until = entered;
  }
  return until;
}
