// Findings as workflow commands, which GitHub shows beside the lines.
import type { Severity } from '@funnel/language';
import type { Checked } from '../check-program.ts';
import { repositoryPath } from './place.ts';

const GITHUB: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** A value in a workflow command: percent signs, line ends and, in properties, separators are coded. */
function escapedCommand(value: string, property: boolean): string {
  const coded = value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return property ? coded.replaceAll(':', '%3A').replaceAll(',', '%2C') : coded;
}

/** Files go by their paths from the top of the repository. */
export function github({ findings, folder }: Checked): string {
  return findings
    .map(({ code, end, file, hint, message, severity, start }) => {
      const properties: [string, string | number | undefined][] = [
        ['file', file === null ? undefined : repositoryPath(folder, file)],
        ['line', start?.line],
        ['col', start?.column],
        ['endLine', end?.line],
        ['endColumn', end?.column],
        ['title', code],
      ];
      const said = properties.flatMap(([key, value]) =>
        value === undefined ? [] : [`${key}=${escapedCommand(String(value), true)}`],
      );
      const words = hint === null ? message : `${message} (${hint})`;
      return `::${GITHUB[severity]} ${said.join(',')}::${escapedCommand(words, false)}\n`;
    })
    .join('');
}
