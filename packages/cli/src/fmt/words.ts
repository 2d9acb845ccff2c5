// What funnel fmt tells of, besides the names of files.
import { counted } from '../summary/figures.ts';
import type { SourceFormat } from './format-source.ts';

const linesOf = (lines: readonly number[]): string =>
  lines.length === 1 ? `line ${lines[0]}` : `lines ${lines.slice(0, 5).join(', ')}${lines.length > 5 ? ' …' : ''}`;

/** Of a file with errors of syntax; null for one without. */
export function leftWords(shown: string, { text, left }: SourceFormat): string | null {
  if (left.length === 0) return null;
  const what =
    text === null
      ? `is left as it is: it has errors of syntax (${linesOf(left)}) that leave open what belongs to what`
      : `has errors of syntax (${linesOf(left)}); those declarations are left as they are`;
  return `${shown} ${what}. funnel check tells more.`;
}

export const formattedWords = (changed: number, all: number): string =>
  changed === 0
    ? `${counted(all, 'file was', 'files were')} formatted already.`
    : `${counted(changed, 'file', 'files')} formatted, ${all - changed} left unchanged.`;

export const checkedWords = (changed: number, all: number): string =>
  changed === 0
    ? `${counted(all, 'file is', 'files are')} formatted.`
    : `${changed} of ${counted(all, 'file is', 'files are')} not formatted. funnel fmt formats ${changed === 1 ? 'it' : 'them'}.`;
