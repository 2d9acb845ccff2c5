// Where a finding is, before its words.
import { join, relative } from 'node:path';
import type { ProgramFolder } from '@funnel/data';
import type { Finding } from '../finding.ts';

/** `rules.funnel:3:5: `, or as much of it as there is. */
export function place({ file, start }: Finding): string {
  if (file === null) return '';
  return start === null ? `${file}: ` : `${file}:${start.line}:${start.column}: `;
}

/** The path of a program's file from the top of its repository: what services show that know nothing of the program's folder. */
export function repositoryPath({ repository, root }: ProgramFolder, file: string): string {
  return relative(repository, join(root, file)).replaceAll('\\', '/');
}
