// Findings as SARIF, for code scanning.
import type { Severity } from '@funnel/language';
import { version } from '../../version.ts';
import type { Checked } from '../check-program.ts';
import type { Finding } from '../finding.ts';

const SARIF: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

function sarifLocation(file: string, start: Finding['start'], end: Finding['end']): object {
  const region =
    start === null
      ? {}
      : {
          region: {
            startLine: start.line,
            startColumn: start.column,
            ...(end === null ? {} : { endLine: end.line, endColumn: end.column }),
          },
        };
  return { physicalLocation: { artifactLocation: { uri: file }, ...region } };
}

/** SARIF 2.1.0. */
export function sarif(checked: Checked): string {
  const codes = [...new Set(checked.findings.map(each => each.code))].sort();
  const results = checked.findings.map(finding => ({
    ruleId: finding.code,
    level: SARIF[finding.severity],
    message: { text: finding.hint === null ? finding.message : `${finding.message} ${finding.hint}` },
    locations: finding.file === null ? [] : [sarifLocation(finding.file, finding.start, finding.end)],
  }));
  const driver = { name: 'funnel', version, rules: codes.map(id => ({ id })) };
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
