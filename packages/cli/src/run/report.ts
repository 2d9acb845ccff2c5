// The whole summary of a run: what was read, decided and written.
import { type Bundle, formatInstant } from '@funnel/bundle';
import type { AsOf } from '../options/as-of.ts';
import { type DecisionSummary, decisionSummary } from '../summary/run-summary.ts';
import type { OutputPaths } from './outputs/paths.ts';
import type { RunResult } from './run-leads.ts';

export interface RowsRead {
  readonly read: number;
  readonly rejected: number;
}

export interface RunReport extends DecisionSummary {
  readonly as_of: string;
  readonly as_of_from: AsOf['from'];
  readonly digest: string;
  readonly read: {
    readonly leads: RowsRead;
    readonly activities: RowsRead;
    readonly history: RowsRead;
    readonly clocks: RowsRead;
    readonly unmapped_columns: readonly { readonly file: string; readonly columns: readonly string[] }[];
    readonly absent_fields: readonly { readonly file: string; readonly fields: readonly string[] }[];
    /** Files that were not read, since the rules have no lifecycle (`history`) or no SLA (`clocks`). */
    readonly unused_files: readonly { readonly file: string; readonly kind: 'activities' | 'history' | 'clocks' }[];
  };
  /** Leads that `--where` did not ask for. */
  readonly passed_over: number;
  /** The files written. */
  readonly output: string | null;
  readonly clocks_output: string | null;
  readonly moves_output: string | null;
  readonly steps_output: string | null;
  readonly handoffs_output: string | null;
  readonly queues_output: string | null;
  readonly rejects: string | null;
  readonly seconds: number;
}

export function runReport(
  bundle: Bundle,
  asOf: AsOf,
  result: RunResult,
  written: OutputPaths & { readonly rejects: string | null },
): RunReport {
  const { leads, activities, history, clocks, unmapped, absent, unused } = result.read;
  return {
    as_of: formatInstant(asOf.at),
    as_of_from: asOf.from,
    digest: bundle.digests.rules,
    read: {
      leads: { ...leads },
      activities: { ...activities },
      history: { ...history },
      clocks: { ...clocks },
      unmapped_columns: unmapped.filter(each => each.columns.length > 0),
      absent_fields: absent.filter(each => each.fields.length > 0),
      unused_files: unused,
    },
    passed_over: result.passedOver,
    ...decisionSummary(bundle, result.tally),
    output: written.decisions,
    clocks_output: written.clocks,
    moves_output: written.moves,
    steps_output: written.steps,
    handoffs_output: written.handoffs,
    queues_output: written.queues,
    rejects: written.rejects,
    seconds: Math.round(result.seconds * 1000) / 1000,
  };
}

/** Rows of all files that were left out. */
export function rejectedRows({ read }: Pick<RunReport, 'read'>): number {
  return read.leads.rejected + read.activities.rejected + read.history.rejected + read.clocks.rejected;
}
