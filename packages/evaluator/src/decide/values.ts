// The fast path: scores, bands and results of gates, nothing that explains them.
import type { StagedRecord } from '@funnel/bundle';
import { type Journey, journeyAt } from '../history/journey.ts';
import { fillFrame } from '../interpret/fill.ts';
import { createState, type Facts, type Settings } from '../interpret/state.ts';
import type { Prepared } from '../prepared.ts';
import { EXCLUDED_SLOT } from '../tables/frame.ts';
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

/** Values with each rule's share, by the place of the rule among those of all scores, as they stand in the bundle. */
export interface Shares extends Values {
  /** Place of the exclusion that holds; −1 when none does. */
  readonly excluded: number;
  /** Millionths, after the rule's own bound; 0 for an excluded lead. */
  readonly points: readonly number[];
}

/** Decides one staged lead as of an instant (milliseconds), without an explanation. */
export function values(prepared: Prepared, staged: StagedRecord, asOf: number): Values {
  return prepared.values(staged.fields, staged.activities, journeyIn(prepared, staged, asOf), asOf, null);
}

/** Between `values` and `decide`: what each rule gave, and no more. */
export function shares(prepared: Prepared, staged: StagedRecord, asOf: number): Shares {
  return prepared.shares(staged.fields, staged.activities, journeyIn(prepared, staged, asOf), asOf, null);
}

function journeyIn({ tables }: Prepared, { history }: StagedRecord, asOf: number): Journey {
  return journeyAt(tables.beginning, history, asOf);
}

export function interpretedShares(tables: Tables, facts: Facts, asOf: number, settings: Settings | null): Shares {
  const state = createState(tables, facts, asOf, settings);
  fillFrame(state);
  const first = (part: { readonly slot: number }) => state.frame[part.slot]!;
  return {
    scores: tables.scores.map(first),
    bands: tables.grades.map(first),
    gates: tables.gates.map(first),
    excluded: state.frame[EXCLUDED_SLOT]!,
    points: tables.rules.map(rule => first(rule) + 0),
  };
}
