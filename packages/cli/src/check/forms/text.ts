// Findings for people: what was fixed, code frames, and lines of counts.
import { renderDiagnostics } from '@funnel/language';
import { asOfWords } from '../../options/as-of.ts';
import { sourceTexts } from '../../program/source-texts.ts';
import { counted } from '../../summary/figures.ts';
import type { BaselineEntry } from '../baseline/baseline.ts';
import type { Checked } from '../check-program.ts';
import { countsOf } from '../counts.ts';
import type { Finding } from '../finding.ts';
import { fixedWords } from '../fix/words.ts';
import { place } from './place.ts';

export interface FormatOptions {
  readonly color: boolean;
  readonly width: number;
}

function otherLine(finding: Finding): string {
  const hint = finding.hint === null ? '' : `\n  ${finding.hint}`;
  return `${finding.severity}[${finding.code}]: ${place(finding)}${finding.message}${hint}\n`;
}

function countsLine({ findings, folder }: Checked): string {
  const counts = countsOf(findings);
  const files = counted(folder.sources.length, 'file', 'files');
  const parts = [
    counted(counts.error, 'error', 'errors'),
    counted(counts.warning, 'warning', 'warnings'),
    counted(counts.info, 'note', 'notes'),
  ];
  return `${files} checked: ${parts.join(', ')}.`;
}

function goneLine({ code, count, declaration, file, message }: BaselineEntry): string {
  const where = [file, declaration].filter(part => part !== null).join(', ');
  return `  ${code}${where === '' ? '' : ` in ${where}`}: ${message}${count === 1 ? '' : ` (${count} times)`}`;
}

function goneLines(gone: readonly BaselineEntry[]): readonly string[] {
  if (gone.length === 0) return [];
  const count = gone.reduce((sum, entry) => sum + entry.count, 0);
  const said = `${counted(count, 'finding', 'findings')} of the baseline ${count === 1 ? 'is' : 'are'} gone; --write-baseline takes ${count === 1 ? 'it' : 'them'} out:`;
  return [said, ...gone.map(goneLine)];
}

/** What else is to be said of the findings, a line each; nothing of what there is none of. */
function remarks({ allowed, asOf, dated, findings, fixed, gone, known, sample }: Checked): readonly string[] {
  const fixable = findings.filter(({ fixes }) => fixes.some(({ safe }) => safe)).length;
  const lines: readonly (readonly [number | boolean, string])[] = [
    [fixed === null && fixable, `--fix puts ${fixable === 1 ? 'one' : fixable} of them right.`],
    [
      fixed !== null && fixable,
      `${counted(fixable, 'fix is', 'fixes are')} left out: with ${fixable === 1 ? 'it' : 'them'} there would be more errors.`,
    ],
    [sample !== null, sample?.said ?? ''],
    [allowed.length, `${counted(allowed.length, 'finding is', 'findings are')} allowed by comments.`],
    [known?.length ?? 0, `${counted(known?.length ?? 0, 'finding is', 'findings are')} known from the baseline.`],
    [dated, `Reviews and last days are looked at as of ${asOfWords(asOf)}.`],
  ];
  return [...lines.flatMap(([is, line]) => (is ? [line] : [])), ...goneLines(gone)];
}

export function text(checked: Checked, options: FormatOptions): string {
  const fixes = checked.fixed === null ? '' : fixedWords(checked.fixed).trimEnd();
  const frames = renderDiagnostics(checked.diagnostics, sourceTexts(checked.folder), options).trimEnd();
  const others = checked.others.map(otherLine).join('').trimEnd();
  const end = [countsLine(checked), ...remarks(checked)].join('\n');
  return `${[fixes, others, frames, end].filter(part => part !== '').join('\n\n')}\n`;
}
