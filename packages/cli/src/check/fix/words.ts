// What is said of the fixes that were made.
import { counted } from '../../summary/figures.ts';
import type { FixedFile } from './fix-program.ts';

function fileWords({ file, fixes }: FixedFile): string {
  const lines = fixes.map(({ code, line, title }) => `  line ${line}: ${title} [${code}]\n`);
  return `${file}: ${counted(fixes.length, 'fix', 'fixes')}\n${lines.join('')}`;
}

/** By file, each fix with the line at which it was made; one sentence where there was nothing to do. */
export function fixedWords(files: readonly FixedFile[]): string {
  return files.length === 0 ? 'There was nothing that --fix could put right.\n' : files.map(fileWords).join('');
}
