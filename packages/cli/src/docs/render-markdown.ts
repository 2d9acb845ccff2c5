// Markdown for the terminal: as much of it as the pages use.
import { wrap } from '../terminal/wrap.ts';
import { fenceLabel } from './fence-label.ts';
import { tableLines } from './table.ts';

export interface MarkdownStyle {
  readonly color: boolean;
  readonly width: number;
}

function painted(text: string, code: string, color: boolean): string {
  return color ? `\u001b[${code}m${text}\u001b[0m` : text;
}

function inline(text: string, color: boolean): string {
  return text
    .replace(/\*\*([^*]+)\*\*/g, (_, strong: string) => painted(strong, '1', color))
    .replace(/`([^`]+)`/g, (_, code: string) => (color ? painted(code, '36', true) : `\`${code}\``))
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1');
}

function paragraph(lines: readonly string[], { color, width }: MarkdownStyle): readonly string[] {
  if (lines.every(line => line.startsWith('|')))
    return tableLines(
      lines,
      cell => inline(cell, false),
      cell => inline(cell, color),
    );
  const marker = /^(\s*)([-*]|\d+\.)\s+/.exec(lines[0] ?? '');
  const text = lines.join(' ').slice(marker?.[0].length ?? 0);
  const first = marker ? `${marker[1]}${marker[2] === '*' ? '-' : marker[2]} ` : '';
  return wrap(text, width - first.length).map(
    (line, index) => (index === 0 ? first : ' '.repeat(first.length)) + inline(line, color),
  );
}

/** Headings stand out, paragraphs and list items are wrapped, columns of tables stand below each other, fenced code stands in by four, below what it shows. */
export function renderMarkdown(markdown: string, style: MarkdownStyle): string {
  const out: string[] = [];
  let open: string[] = [];
  let fenced = false;
  const flush = (): void => {
    if (open.length > 0) out.push(...paragraph(open, style));
    open = [];
  };
  for (const line of markdown.split('\n')) {
    if (/^(```|~~~)/.test(line)) {
      flush();
      const label = fenced ? null : fenceLabel(line.slice(3));
      if (label !== null) out.push(label);
      fenced = !fenced;
    } else if (fenced) {
      out.push(line === '' ? '' : `    ${line}`);
    } else if (/^#+ /.test(line)) {
      flush();
      out.push(painted(line.replace(/^#+ /, ''), '1', style.color));
    } else if (line.trim() === '') {
      flush();
      if (out.at(-1) !== '') out.push('');
    } else {
      if (/^\s*([-*]|\d+\.)\s+/.test(line)) flush();
      open.push(line.trimEnd());
    }
  }
  flush();
  return `${out.join('\n').trimEnd()}\n`;
}
