// What `check --data` says of the leads that it looked at.
import type { Bundle } from '@funnel/bundle';
import type { ReadSummary } from '@funnel/data';
import type { SampleFacts, Thresholds } from '@funnel/review';
import { type AsOf, asOfWords } from '../options/as-of.ts';
import { counted, leadsOf, whole } from '../summary/figures.ts';

export interface SampleCounts {
  /** Leads that were looked at. */
  readonly looked_at: number;
  /** Those of them that are not ours to qualify. */
  readonly excluded: number;
  /** Rows of all files that could not be used. */
  readonly rejected_rows: number;
}

export function sampleCounts({ excluded, leads }: SampleFacts, read: ReadSummary): SampleCounts {
  const kinds = [read.leads, read.activities, read.history, read.clocks];
  return { looked_at: leads, excluded, rejected_rows: kinds.reduce((sum, { rejected }) => sum + rejected, 0) };
}

/** `5,000 leads looked at, 42 of them excluded, as of 2026-11-21T12:00:00Z (from funnel.yaml).` */
export function sampleWords(
  bundle: Bundle,
  { excluded, looked_at: leads, rejected_rows: rejected }: SampleCounts,
  asOf: AsOf,
  { leastLeads }: Thresholds,
): string {
  const apart = excluded === 0 ? '' : `, ${whole(excluded)} of them excluded`;
  const sentences = [`${leadsOf(bundle, leads)} looked at${apart}, as of ${asOfWords(asOf)}.`];
  if (rejected > 0)
    sentences.push(`${counted(rejected, 'row', 'rows')} could not be used; funnel run writes them to rejects.csv.`);
  if (leads - excluded < leastLeads)
    sentences.push(`Too few to say what never or always happens: that takes ${leadsOf(bundle, leastLeads)}.`);
  return sentences.join(' ');
}

export const NO_DATA_NAMED =
  'No leads were looked at: nothing says where they are. Give --leads file.csv, or name them under data in funnel.yaml.';
export const ERRORS_FIRST = 'No leads were looked at: the program has errors, and cannot decide any.';
