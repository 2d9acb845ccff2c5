// What funnel init says when it is done.
import { counted } from '../summary/figures.ts';
import type { NewFile } from './files.ts';

const NEXT: readonly (readonly [string, string])[] = [
  ['funnel check', 'is the program right?'],
  ['funnel test', 'do the rules decide what they must?'],
  ['funnel run', 'decide all leads'],
  ['funnel explain --lead L01', 'why is this lead where it is?'],
  ['funnel graph -o lifecycle.svg', 'the stages and moves as a picture'],
];

/** Two columns, the second one left out where there is nothing to say. */
function table(rows: readonly (readonly [string, string | null])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => (right === null ? `  ${left}` : `  ${left.padEnd(width)}  ${right}`));
}

/** `folder` is as the user named it; `.` is the one he is in. */
export function initWords(folder: string, files: readonly NewFile[], belowRepository: boolean): string {
  const here = folder === '.';
  const move =
    'GitHub looks for .github in the root of a repository, and this folder is below it: move it there, and let its jobs work in this folder.';
  return [
    `${counted(files.length, 'file', 'files')} written${here ? '' : ` to ${folder}`}:`,
    ...table(files.map(({ path, about }) => [path, about])),
    '',
    'What to do next:',
    ...table(here ? NEXT : [[`cd ${folder}`, null], ...NEXT]),
    ...(belowRepository ? ['', move] : []),
    '',
  ].join('\n');
}
