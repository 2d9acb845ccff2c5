// The changes for a terminal.
import { joined } from '@funnel/explain';
import type { LeadsReport } from '../leads/leads-report.ts';
import { LEAD_WORDS } from '../words/leads.ts';
import { DIFF_WORDS } from '../words/report.ts';
import { leadLines } from './leads-lines.ts';
import type { DiffReport, ToldDeclaration } from './report.ts';

export interface DiffTextOptions {
  readonly width: number;
  /** Makes headings bold; unchanged text where there are no colours. */
  readonly bold: (text: string) => string;
}

/** By owner, then by declaration; one sentence a line, broken at the width. */
export function diffText(report: DiffReport, { bold, width }: DiffTextOptions): string {
  if (report.counts.changes === 0) return `${DIFF_WORDS.nothing}\n`;
  const owners = byOwners(report.declarations);
  const sections = owners.map(([owner, declarations]) => {
    const parts = declarations.map(({ changes, construct, label }) => {
      const lines = changes.map(({ sentence }) => wrapped(`- ${sentence}`, width, '  ', '    '));
      return [`  ${bold(DIFF_WORDS.heading(label, construct))}`, ...lines].join('\n');
    });
    return [...(owners.length === 1 && owner === '' ? [] : [bold(ownerHeading(owner))]), ...parts].join('\n');
  });
  const { changes, deciding } = report.counts;
  const told = `${sections.join('\n\n')}\n\n${DIFF_WORDS.counts(changes, deciding)}\n`;
  return report.leads === null ? told : `${told}\n${leadsText(report.leads, { bold, width })}`;
}

/** So many leads are named for each way in and out of a gate. */
const NAMED = 5;

function leadsText(report: LeadsReport, { bold, width }: DiffTextOptions): string {
  const lines = leadLines(report, NAMED).flatMap(({ below, text }) => [
    wrapped(text, width, '  ', '    '),
    ...below.map(each => (each.includes('█') ? `    ${each}` : wrapped(`- ${each}`, width, '    ', '      '))),
  ]);
  return `${[bold(LEAD_WORDS.title(report)), ...lines].join('\n')}\n`;
}

/** In the order in which owners are first met. */
export function byOwners(
  declarations: readonly ToldDeclaration[],
): readonly (readonly [string, readonly ToldDeclaration[]])[] {
  const owners = [...new Set(declarations.map(each => joined(each.owners)))];
  return owners.map(owner => [owner, declarations.filter(each => joined(each.owners) === owner)] as const);
}

export function ownerHeading(owner: string): string {
  return owner === '' ? DIFF_WORDS.nobody : DIFF_WORDS.ownedBy(owner);
}

function wrapped(text: string, width: number, first: string, others: string): string {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(' ')) {
    const isFull = line.trim() !== '' && line.length + word.length + 1 > Math.max(40, width);
    if (isFull) {
      lines.push(line);
      line = others;
    }
    line += line.trim() === '' ? word : ` ${word}`;
  }
  return [...lines, line].join('\n');
}
