// Decides leads by the rules before and after, and counts what comes out otherwise.
import type { Bundle, RawRecord } from '@funnel/bundle';
import { decide, prepare } from '@funnel/evaluator';
import { differenceOf } from '../changes-between.ts';
import type { LeadsReport } from './leads-report.ts';
import { leadsReport } from './summarise.ts';
import { addLead, emptyLeadTally, type Outcome } from './tally.ts';

export interface LeadsCompared {
  readonly add: (record: RawRecord) => void;
  readonly report: () => LeadsReport;
}

/** `asOf` in milliseconds. What was only renamed goes by its new name in both decisions. */
export function compareLeads(before: Bundle, after: Bundle, asOf: number): LeadsCompared {
  const bundles = { before: differenceOf(before, after).sides.before, after };
  const prepared = { before: prepare(bundles.before), after: prepare(after) };
  const outcome = outcomeReader(bundles.after);
  const tally = emptyLeadTally();
  return {
    add: record => {
      const [old, now] = [prepared.before, prepared.after].map(each =>
        decide(each, each.stage(record), asOf, { counterfactuals: false }),
      );
      addLead(tally, bundles, { before: old!, after: now! }, outcome(record));
    },
    report: () => leadsReport(tally, bundles, asOf),
  };
}

/** The last end that the history tells of: a stage that is `won` or `lost`. */
function outcomeReader({ about, rules }: Bundle): (record: RawRecord) => Outcome {
  const roles = new Map(about.stages.map(({ name, role }) => [name, role]));
  const outcomes = new Map(
    (rules.lifecycle?.stages ?? []).flatMap(({ name, value }): [string, 'won' | 'lost'][] => {
      const role = roles.get(name);
      return role === 'won' || role === 'lost' ? [name, value].map(each => [each.toLowerCase(), role]) : [];
    }),
  );
  return record => {
    const ends = (record.history ?? []).flatMap(({ stage }) => outcomes.get(stage.toLowerCase()) ?? []);
    return ends.at(-1) ?? null;
  };
}
