// Findings for people: code frames, and a line of counts.
import { renderDiagnostics } from '@funnel/language';
import { sourceTexts } from '../../program/load.ts';
import { counted } from '../../summary/figures.ts';
import { type Checked, countsOf } from '../check-program.ts';
import type { Finding } from '../finding.ts';
import { place } from './place.ts';

export interface FormatOptions {
  readonly color: boolean;
  readonly width: number;
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

export function text(checked: Checked, options: FormatOptions): string {
  const frames = renderDiagnostics(checked.diagnostics, sourceTexts(checked.folder), options).trimEnd();
  const others = checked.others.map(otherLine).join('');
  return `${[others.trimEnd(), frames, countsLine(checked)].filter(part => part !== '').join('\n\n')}\n`;
}
