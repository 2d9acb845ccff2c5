// The forms in which findings are written.
import { renderDiagnostics, type Severity } from '@funnel/language';
import type { CheckReport } from '../json-results.ts';
import { sourceTexts } from '../program/load.ts';
import { counted } from '../summary/figures.ts';
import { version } from '../version.ts';
import { type Checked, countsOf } from './check-program.ts';
import type { Finding } from './finding.ts';

export interface FormatOptions {
  readonly color: boolean;
  readonly width: number;
}

export type CheckFormat = 'text' | 'json' | 'sarif' | 'junit' | 'github';

type Form = (checked: Checked, options: FormatOptions) => string;

function place({ file, start }: Finding): string {
  if (file === null) return '';
  return start === null ? `${file}: ` : `${file}:${start.line}:${start.column}: `;
}

function otherLine(finding: Finding): string {
  const hint = finding.hint === null ? '' : `\n  ${finding.hint}`;
  return `${finding.severity}[${finding.code}]: ${place(finding)}${finding.message}${hint}\n`;
}

function countsLine(checked: Checked): string {
  const counts = countsOf(checked.findings);
  const files = counted(checked.folder.sources.length, 'file', 'files');
  const parts = [
    counted(counts.error, 'error', 'errors'),
    counted(counts.warning, 'warning', 'warnings'),
    counted(counts.info, 'note', 'notes'),
  ];
  return `${files} checked: ${parts.join(', ')}.`;
}

function text(checked: Checked, options: FormatOptions): string {
  const frames = renderDiagnostics(checked.diagnostics, sourceTexts(checked.folder), options).trimEnd();
  const others = checked.others.map(otherLine).join('');
  return `${[others.trimEnd(), frames, countsLine(checked)].filter(part => part !== '').join('\n\n')}\n`;
}

function json(checked: Checked): string {
  const report: CheckReport = {
    files: checked.folder.sources.map(each => each.path),
    counts: countsOf(checked.findings),
    findings: checked.findings,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

const GITHUB: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** A value in a workflow command: percent signs, line ends and, in properties, separators are coded. */
function escapedCommand(value: string, property: boolean): string {
  const coded = value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return property ? coded.replaceAll(':', '%3A').replaceAll(',', '%2C') : coded;
}

function github(checked: Checked): string {
  return checked.findings
    .map(finding => {
      const properties: [string, string | number | undefined][] = [
        ['file', finding.file ?? undefined],
        ['line', finding.start?.line],
        ['col', finding.start?.column],
        ['endLine', finding.end?.line],
        ['endColumn', finding.end?.column],
        ['title', finding.code],
      ];
      const said = properties.flatMap(([key, value]) =>
        value === undefined ? [] : [`${key}=${escapedCommand(String(value), true)}`],
      );
      const message = finding.hint === null ? finding.message : `${finding.message} ${finding.hint}`;
      return `::${GITHUB[finding.severity]} ${said.join(',')}::${escapedCommand(message, false)}\n`;
    })
    .join('');
}

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
function sarif(checked: Checked): string {
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

function escapedXml(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}

/** One case a file; each finding of it is a failure, but notes. */
function junit(checked: Checked): string {
  const files = [
    ...new Set([
      ...checked.folder.sources.map(each => each.path),
      ...checked.findings.map(each => each.file ?? 'program'),
    ]),
  ];
  const grave = checked.findings.filter(each => each.severity !== 'info');
  const cases = files.map(file => {
    const failures = grave
      .filter(each => (each.file ?? 'program') === file)
      .map(each => {
        const message = escapedXml(`${place(each)}${each.message}`);
        return `      <failure type="${escapedXml(each.code)}" message="${message}">${escapedXml(each.hint ?? each.message)}</failure>\n`;
      });
    const name = escapedXml(file);
    return failures.length === 0
      ? `    <testcase classname="funnel check" name="${name}"/>\n`
      : `    <testcase classname="funnel check" name="${name}">\n${failures.join('')}    </testcase>\n`;
  });
  const failed = new Set(grave.map(each => each.file ?? 'program')).size;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n  <testsuite name="funnel check" tests="${files.length}" failures="${failed}">\n${cases.join('')}  </testsuite>\n</testsuites>\n`;
}

const FORMS: Readonly<Record<CheckFormat, Form>> = { text, json, sarif, junit, github };

export const CHECK_FORMATS = Object.keys(FORMS) as readonly CheckFormat[];

export function renderCheck(checked: Checked, format: CheckFormat, options: FormatOptions): string {
  return FORMS[format](checked, options);
}
