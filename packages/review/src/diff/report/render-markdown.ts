// The changes as a comment of a pull request: what matters first, the rest folded, nothing wide.
import type { LeadsReport } from '../leads/leads-report.ts';
import { LEAD_WORDS } from '../words/leads.ts';
import { DIFF_WORDS } from '../words/report.ts';
import { leadLines } from './leads-lines.ts';
import { byOwners, ownerHeading } from './render-text.ts';
import type { DiffReport, ToldChange, ToldDeclaration } from './report.ts';

/** So many deciding changes are told before anything is opened. */
const FIRST = 6;
/** So many leads are named for each way in and out of a gate. */
const NAMED = 20;

export function diffMarkdown(report: DiffReport): string {
  const { changes, deciding } = report.counts;
  if (changes === 0) return `### ${DIFF_WORDS.title}\n\n${DIFF_WORDS.nothing}\n`;
  const decisive = report.declarations.flatMap(each =>
    each.changes.filter(({ decides }) => decides).map(change => [each, change] as const),
  );
  const told = decisive.length === 0 ? [] : decisive.slice(0, FIRST);
  const first = told.map(([declaration, change]) => bullet(change, declaration));
  const left = decisive.length - told.length;
  const summary = [...first, ...(left > 0 ? [`- … ${DIFF_WORDS.more(left)}`] : [])];
  const isWhole = left === 0 && changes === deciding;
  const isTold = isWhole && byOwners(report.declarations).length === 1;
  const { leads } = report;
  const parts = [
    `### ${DIFF_WORDS.title}`,
    DIFF_WORDS.counts(changes, deciding),
    ...(summary.length === 0 ? [] : [summary.join('\n')]),
    ...(leads === null ? [] : [`**${escaped(LEAD_WORDS.title(leads))}**`, ...leadsSummary(leads)]),
    ...(isTold ? [] : [folded(DIFF_WORDS.allChanges(changes), whole(report))]),
    ...(leads === null || leads.affected === 0 ? [] : [folded(DIFF_WORDS.allLeads, leadsWhole(leads))]),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Each on a line of its own; who exactly is folded below. */
function leadsSummary(report: LeadsReport): readonly string[] {
  const lines = leadLines(report, 0).map(({ text }) => `- ${escaped(text)}`);
  return lines.length === 0 ? [] : [lines.join('\n')];
}

function leadsWhole(report: LeadsReport): string {
  return leadLines(report, NAMED)
    .map(({ below, text }) => {
      const bars = below.filter(each => each.includes('█'));
      const told = below.filter(each => !each.includes('█')).map(each => `  - ${escaped(each)}`);
      const drawn = bars.length === 0 ? [] : ['', '  ```text', ...bars.map(each => `  ${each}`), '  ```', ''];
      return [`- ${escaped(text)}`, ...told, ...drawn].join('\n');
    })
    .join('\n');
}

function bullet({ sentence }: ToldChange, { construct, label }: ToldDeclaration): string {
  return `- **${escaped(DIFF_WORDS.heading(label, construct))}:** ${escaped(sentence)}`;
}

function whole({ declarations }: DiffReport): string {
  return byOwners(declarations)
    .map(([owner, own]) => {
      const parts = own.map(({ changes, construct, label }) => {
        const lines = changes.map(({ sentence }) => `- ${escaped(sentence)}`);
        return `**${escaped(DIFF_WORDS.heading(label, construct))}**\n\n${lines.join('\n')}`;
      });
      return [`#### ${escaped(ownerHeading(owner))}`, ...parts].join('\n\n');
    })
    .join('\n\n');
}

export function folded(summary: string, text: string): string {
  return `<details>\n<summary>${escaped(summary)}</summary>\n\n${text}\n\n</details>`;
}

/** Texts of the program may hold what Markdown takes for its own. */
export function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]|~]/g, sign => `\\${sign}`)
    .replaceAll('<', '&lt;')
    .replaceAll('@', '&#64;')
    .replaceAll('#', '&#35;');
}
