// The facts of a sample: leads are taken in one by one, decided, and counted.
import type { Bundle, Decision, RawRecord, StagedRecord } from '@funnel/bundle';
import { decide, prepare } from '@funnel/evaluator';
import { type Results, resultCounts } from './results.ts';
import { countTime, type TimeFacts, timeCount } from './time-facts.ts';
import { type Values, valueCounts } from './values.ts';

export interface SampleFacts extends Values, Results {
  /** Leads taken in. */
  readonly leads: number;
  /** Those of them that are not ours to qualify: rules, gates and bands are not counted for these. */
  readonly excluded: number;
  readonly time: TimeFacts;
}

export interface Sample {
  /** Decides the lead and counts what comes of it. */
  readonly add: (raw: RawRecord) => void;
  readonly facts: () => SampleFacts;
}

/** An empty sample; leads are decided as of `asOf` (milliseconds), and once more a day later where time can change them. */
export function sampleOf(bundle: Bundle, asOf: number): Sample {
  const prepared = prepare(bundle);
  const decided = (staged: StagedRecord, at: number): Decision =>
    decide(prepared, staged, at, { counterfactuals: false });
  const values = valueCounts(bundle.rules);
  const results = resultCounts(bundle.rules);
  const time = timeCount();
  let leads = 0;
  let excluded = 0;
  return {
    add: raw => {
      const staged = prepared.stage(raw);
      const decision = decided(staged, asOf);
      values.add(raw, staged);
      if (decision.excluded === null) results.add(decision, leads);
      else excluded += 1;
      countTime(time, staged, asOf, decided, decision);
      leads += 1;
    },
    facts: () => ({ ...values, ...results, leads, excluded, time }),
  };
}
