// A bundle made ready to decide many leads.
import { type Bundle, createStager, type RawRecord, type StagedRecord } from '@funnel/bundle';
import { type Calendars, createCalendars } from './calendar/calendars.ts';
import { createSearch, type Search } from './counterfactuals/search.ts';
import { interpretedShares, type Shares, type Values } from './decide/values.ts';
import { type FillFrame, generateFrame, generateShares, generateValues, type Make } from './generate/generate.ts';
import { fillFrame } from './interpret/fill.ts';
import type { State } from './interpret/state.ts';
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
  /** What counterfactuals try. */
  search(): Search;
  /** Fills the state's frame. */
  fill(state: State): void;
  /** A frame of zeros, to be given back when nothing reads it any more: making one costs more than clearing it. */
  takeFrame(): Float64Array;
  giveBack(frame: Float64Array): void;
  /** The open time of a declared calendar, worked out when first asked for; null for a name that is not declared. */
  readonly calendar: Calendars;
  readonly values: Make<Values>;
  readonly shares: Make<Shares>;
}

/**
 * Resolves a bundle's names, folds its literals and lists, and lays it out as tables.
 * The bundle must be valid (from the compiler, or accepted by `decodeBundle`).
 */
export function prepare(bundle: Bundle, { generate = true }: PrepareOptions = {}): Prepared {
  const tables = buildTables(bundle.rules);
  const interpret: Make<Shares> = (fields, activities, { visible }, asOf, settings) =>
    interpretedShares(tables, { fields, activities, history: visible }, asOf, settings);
  // Each is made when first asked for: a caller seldom needs all of them.
  let stage: Prepared['stage'] | null = null;
  let search: Search | null = null;
  let values: Make<Values> | null = null;
  let shares: Make<Shares> | null = null;
  let calendars: Calendars | null = null;
  let fill: ((state: State) => void) | null = null;
  const frames: Float64Array[] = [];
  return {
    bundle,
    tables,
    takeFrame: () => frames.pop()?.fill(0) ?? new Float64Array(tables.size),
    giveBack: frame => void frames.push(frame),
    stage: raw => (stage ??= createStager(bundle.rules))(raw),
    search: () => (search ??= createSearch(tables)),
    fill: state => (fill ??= filler((generate && generateFrame(tables)) || null))(state),
    calendar: name => (calendars ??= createCalendars(bundle.rules))(name),
    values: (fields, activities, journey, asOf, settings) =>
      (values ??= (generate && generateValues(tables)) || interpret)(fields, activities, journey, asOf, settings),
    shares: (fields, activities, journey, asOf, settings) =>
      (shares ??= (generate && generateShares(tables)) || interpret)(fields, activities, journey, asOf, settings),
  };
}

function filler(generated: FillFrame | null): (state: State) => void {
  if (generated === null) return fillFrame;
  return ({ fields, activities, journey, asOf, settings, frame }) =>
    generated(fields, activities, journey, asOf, settings, frame);
}
