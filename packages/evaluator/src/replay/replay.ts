// A lead through time: decided whenever something may change, with each decision's moves and clocks recorded for the next.
import type { Decision, RawRecord } from '@funnel/bundle';
import { type DecideOptions, decide } from '../decide/decide.ts';
import type { Prepared } from '../prepared.ts';
import { type ParamSettings, resolveSettings } from '../settings.ts';
import { instantOf, recorded } from './record.ts';
import { nextTurn } from './turns.ts';

/** Instants are milliseconds since 1970-01-01T00:00:00Z. */
export interface ReplayOptions {
  readonly from: number;
  readonly to: number;
  readonly settings?: ParamSettings;
  /** As in `DecideOptions`. */
  readonly migrate?: boolean;
  /** Whether each decision looks for changes that would pass its gates; not unless said. */
  readonly counterfactuals?: boolean;
  /**
   * Whether instants are passed over at which exclusion, moves, stage, stall, gates' results, grades' bands, clocks and what content
   * offers stay what they were (so that time went into points alone); not unless said. The first and the last are always told.
   */
  readonly turnsOnly?: boolean;
}

export interface Replayed {
  readonly at: number;
  readonly decision: Decision;
}

/** After so many decisions of one instant that all take moves, time goes on. */
const MOST_AT_ONCE = 100;

/**
 * Decides a lead at `from`, then at each instant at which something may change, and at `to`; again at the same instant after a
 * decision that took moves. Fields are today's throughout; activities and entries come when they happened and were known.
 *
 *     for (const { at, decision } of replay(prepared, raw, { from, to })) console.log(at, decision.stage?.name);
 */
export function* replay(prepared: Prepared, raw: RawRecord, options: ReplayOptions): Generator<Replayed, void> {
  const { to, settings, migrate = false, counterfactuals = false, turnsOnly = false } = options;
  const how: DecideOptions = { migrate, counterfactuals, ...(settings === undefined ? {} : { set: settings }) };
  const steps = resolveSettings(prepared.bundle, settings);
  let staged = prepared.stage(raw);
  for (let at = options.from; at <= to; ) {
    let decision = decide(prepared, staged, at, how);
    yield { at, decision };
    staged = recorded(staged, decision, prepared.tables);
    for (let again = 1; decision.moves.length > 0 && again < MOST_AT_ONCE; again += 1) {
      decision = decide(prepared, staged, at, how);
      yield { at, decision };
      staged = recorded(staged, decision, prepared.tables);
    }
    if (at === to) return;
    at = turnsOnly ? nextTurn(prepared, staged, decision, to, steps) : nextInstant(decision, to);
  }
}

function nextInstant({ next_change_at: next }: Decision, to: number): number {
  return next === null ? to : Math.min(to, instantOf(next));
}
