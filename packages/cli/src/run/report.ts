// The whole summary of a run: what was read, decided and written.
import { type Bundle, formatInstant } from '@funnel/bundle';
import type { AsOf } from '../options/as-of.ts';
import { type DecisionSummary, decisionSummary } from '../summary/run-summary.ts';
import type { RunResult } from './run-leads.ts';

export interface RunReport extends DecisionSummary {
  readonly as_of: string;
  readonly as_of_from: AsOf['from'];
  readonly digest: string;
  readonly read: {
    readonly leads: { readonly read: number; readonly rejected: number };
    readonly activities: { readonly read: number; readonly rejected: number };
    readonly unmapped_columns: readonly { readonly file: string; readonly columns: readonly string[] }[];
    readonly absent_fields: readonly { readonly file: string; readonly fields: readonly string[] }[];
  };
  /** Leads that `--where` did not ask for. */
  readonly passed_over: number;
  readonly output: string | null;
  readonly rejects: string | null;
  readonly seconds: number;
}

export function runReport(
  bundle: Bundle,
  asOf: AsOf,
  result: RunResult,
  written: { readonly output: string | null; readonly rejects: string | null },
): RunReport {
  const { leads, activities, unmapped, absent } = result.read;
  return {
    as_of: formatInstant(asOf.at),
    as_of_from: asOf.from,
    digest: bundle.digests.rules,
    read: {
      leads: { ...leads },
      activities: { ...activities },
      unmapped_columns: unmapped.filter(each => each.columns.length > 0),
      absent_fields: absent.filter(each => each.fields.length > 0),
    },
    passed_over: result.passedOver,
    ...decisionSummary(bundle, result.tally),
    output: written.output,
    rejects: written.rejects,
    seconds: Math.round(result.seconds * 1000) / 1000,
  };
}
