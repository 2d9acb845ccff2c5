// Findings as one JSON document.
import type { CheckReport } from '../../json-results.ts';
import { type Checked, countsOf } from '../check-program.ts';

export function json(checked: Checked): string {
  const report: CheckReport = {
    files: checked.folder.sources.map(each => each.path),
    counts: countsOf(checked.findings),
    findings: checked.findings,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
