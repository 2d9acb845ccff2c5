// The fast path: scores, bands and results of gates, nothing that explains them.
import type { StagedRecord } from '@funnel/bundle';
import { fillFrame } from '../interpret/fill.ts';
import { createState, type Facts, type Settings } from '../interpret/state.ts';
import type { Prepared } from '../prepared.ts';
import type { Tables } from '../tables/tables.ts';

/** By the place of each score, grade and gate in the bundle's rules. */
export interface Values {
  /** Thousandths. */
  readonly scores: readonly number[];
  /** Places of bands. */
  readonly bands: readonly number[];
  /** Places in `RESULTS`: failed, undecided, passed, refused. */
  readonly gates: readonly number[];
}

/** Decides one staged lead as of an instant (milliseconds), without an explanation. */
export function values(prepared: Prepared, staged: StagedRecord, asOf: number): Values {
  return prepared.values(staged.fields, staged.activities, asOf, null);
}

export function interpretedValues(tables: Tables, staged: Facts, asOf: number, settings: Settings | null): Values {
  const state = createState(tables, staged, asOf, settings);
  fillFrame(state);
  const first = (part: { readonly slot: number }) => state.frame[part.slot]!;
  return { scores: tables.scores.map(first), bands: tables.grades.map(first), gates: tables.gates.map(first) };
}
