// An explanation as Markdown, for pull requests, tickets and notes in a CRM.
import type { Explanation, ExplanationLine, ExplanationSection } from '../explanation.ts';
import { SIGNS } from './tones.ts';

/** Characters that Markdown would take for its own. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, '\\$&');
}

function item(line: ExplanationLine): string {
  const parts = [
    line.mark === 'none' || line.mark === 'note' ? '' : SIGNS[line.mark],
    line.amount === null ? '' : `**${escaped(line.amount)}**`,
    line.label === null ? '' : `${escaped(line.label)}:`,
    escaped(line.text),
    line.detail === null ? '' : `*(${escaped(line.detail)})*`,
  ];
  return `${'  '.repeat(line.depth)}- ${parts.filter(part => part !== '').join(' ')}`;
}

function sectionMarkdown(section: ExplanationSection): string {
  const summary = section.summary === null ? '' : `: ${escaped(section.summary)}`;
  return `## ${escaped(section.title)}${summary}\n\n${section.lines.map(item).join('\n')}`;
}

/** GitHub-flavoured Markdown with one heading for the lead and one a section. */
export function explanationToMarkdown(explanation: Explanation): string {
  const head = `# ${escaped(explanation.title)}\n\n${escaped(explanation.subtitle)}`;
  const verdicts = explanation.verdicts.map(item).join('\n');
  return `${[head, verdicts, ...explanation.sections.map(sectionMarkdown)].join('\n\n')}\n`;
}
