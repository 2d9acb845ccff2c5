// The decision about a lead as it stands in data.
import type { Decision, RawRecord } from '@funnel/bundle';
import { type DecideOptions, decide } from './decide/decide.ts';
import type { Prepared } from './prepared.ts';

/**
 * Stages a record (types, unknowns, order of activities; what cannot be used becomes a problem) and decides it.
 *
 *     const prepared = prepare(bundle);
 *     const decision = evaluate(prepared, { id: 'l1', fields: { employees: '800' } }, Date.parse('2026-11-21T12:00:00Z'));
 *     decision.scores.fit.value;
 */
export function evaluate(prepared: Prepared, raw: RawRecord, asOf: number, options: DecideOptions = {}): Decision {
  return decide(prepared, prepared.stage(raw), asOf, options);
}
