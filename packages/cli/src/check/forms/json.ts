// Findings as one JSON document.
import { formatInstant } from '@funnel/bundle';
import type { CheckReport } from '../../json-results.ts';
import type { Checked } from '../check-program.ts';
import { countsOf } from '../counts.ts';

export function json({ allowed, asOf, findings, fixed, folder, gone, known, sample }: Checked): string {
  const report: CheckReport = {
    files: folder.sources.map(each => each.path),
    as_of: { at: formatInstant(asOf.at), from: asOf.from },
    counts: countsOf(findings),
    findings,
    allowed,
    leads: sample?.counts ?? null,
    baseline: known === null ? null : { known, gone },
    fixed,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
