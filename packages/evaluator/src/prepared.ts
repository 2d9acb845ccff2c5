// A bundle made ready to decide many leads.
import {
  type Bundle,
  createStager,
  type RawRecord,
  type StagedActivity,
  type StagedRecord,
  type Value,
} from '@funnel/bundle';
import { interpretedValues, type Values } from './decide/values.ts';
import { type FillFrame, generateFrame, generateValues, type MakeValues } from './generate/generate.ts';
import { fillFrame } from './interpret/fill.ts';
import type { Settings, State } from './interpret/state.ts';
import { buildTables, type Tables } from './tables/tables.ts';

export interface PrepareOptions {
  /** Build straight-line code with `new Function` where that is allowed (default); else the interpreter decides. */
  readonly generate?: boolean;
}

/** Opaque to callers; hand it to `decide`, `evaluate` and `values`. One may serve any number of leads. */
export interface Prepared {
  readonly bundle: Bundle;
  readonly tables: Tables;
  /** Stages a record as found in data. */
  stage(raw: RawRecord): StagedRecord;
  /** Fills the state's frame. */
  fill(state: State): void;
  /** Scores, bands and results alone. */
  values(
    fields: readonly Value[],
    activities: readonly StagedActivity[],
    asOf: number,
    settings: Settings | null,
  ): Values;
}

/**
 * Resolves a bundle's names, folds its literals and lists, and lays it out as tables.
 * The bundle must be valid (from the compiler, or accepted by `decodeBundle`).
 */
export function prepare(bundle: Bundle, { generate = true }: PrepareOptions = {}): Prepared {
  const tables = buildTables(bundle.rules);
  const interpret: MakeValues = (fields, activities, asOf, settings) =>
    interpretedValues(tables, { fields, activities }, asOf, settings);
  // Each is made when first asked for: a caller seldom needs all of them.
  let stage: Prepared['stage'] | null = null;
  let values: MakeValues | null = null;
  let fill: ((state: State) => void) | null = null;
  return {
    bundle,
    tables,
    stage: raw => (stage ??= createStager(bundle.rules))(raw),
    fill: state => (fill ??= filler((generate && generateFrame(tables)) || null))(state),
    values: (fields, activities, asOf, settings) =>
      (values ??= (generate && generateValues(tables)) || interpret)(fields, activities, asOf, settings),
  };
}

function filler(generated: FillFrame | null): (state: State) => void {
  if (generated === null) return fillFrame;
  return ({ fields, activities, asOf, settings, frame }) => generated(fields, activities, asOf, settings, frame);
}
