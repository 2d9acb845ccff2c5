// Markdown to sections and fenced blocks.
import type { BlockEdit, Fence, MarkdownDocument, Section } from './document.ts';

const OPENING = /^(`{3,})\s*(.*)$/;
const HEADING = /^(#{1,6})\s+(.*?)\s*$/;

/** Reads a document. A block that is never closed reaches to the end of the text. */
export function readDocument(path: string, text: string): MarkdownDocument {
  const lines = text.split(/\r?\n/);
  const sections: { title: string; level: number; line: number; fences: Fence[] }[] = [
    { title: '', level: 0, line: 1, fences: [] },
  ];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const heading = HEADING.exec(line);
    if (heading) {
      sections.push({ title: heading[2] ?? '', level: (heading[1] ?? '').length, line: index + 1, fences: [] });
      continue;
    }
    const opening = OPENING.exec(line);
    if (!opening) continue;
    const end = closingLine(lines, index, opening[1] ?? '```');
    const content = lines.slice(index + 1, end).map(each => `${each}\n`);
    sections
      .at(-1)
      ?.fences.push({ ...info(opening[2] ?? ''), text: content.join(''), line: index + 1, endLine: end + 1 });
    index = end;
  }
  return { path, text, sections: sections satisfies readonly Section[] };
}

function closingLine(lines: readonly string[], opening: number, ticks: string): number {
  for (let index = opening + 1; index < lines.length; index++) {
    if ((lines[index] ?? '').trim() === ticks) return index;
  }
  return lines.length;
}

function info(words: string): Pick<Fence, 'language' | 'flags' | 'file'> {
  const [language = '', ...rest] = words.split(/\s+/).filter(word => word !== '');
  const file = rest.find(word => word.startsWith('file='));
  return { language, flags: rest.filter(word => word !== file), file: file === undefined ? null : file.slice(5) };
}

/** The document's text with the given blocks' contents replaced. */
export function applyEdits(document: MarkdownDocument, edits: readonly BlockEdit[]): string {
  const lines = document.text.split('\n');
  const fromTheEnd = [...edits].sort((a, b) => b.fence.line - a.fence.line);
  for (const { fence, text } of fromTheEnd) {
    const content = text.replace(/\n$/, '').split('\n');
    lines.splice(fence.line, fence.endLine - fence.line - 1, ...(text === '' ? [] : content));
  }
  return lines.join('\n');
}
