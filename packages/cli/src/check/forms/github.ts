// Findings as workflow commands, which GitHub shows beside the lines.
import type { Severity } from '@funnel/language';
import type { Checked } from '../check-program.ts';

const GITHUB: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** A value in a workflow command: percent signs, line ends and, in properties, separators are coded. */
function escapedCommand(value: string, property: boolean): string {
  const coded = value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return property ? coded.replaceAll(':', '%3A').replaceAll(',', '%2C') : coded;
}

export function github(checked: Checked): string {
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
