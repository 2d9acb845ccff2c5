// Which program a test file is about.
import { dirname, resolve } from 'node:path';
import { type ProgramFolder, rootAt } from '@funnel/data';
import { readTestFile, type SourceText } from '@funnel/review';

/**
 * Whether a test file is about this program: its `rules` names a folder or a file of it, and not another program. One that names
 * nothing that is there stays, so that it is not passed over in silence.
 */
export function isAbout({ root, sources }: ProgramFolder, { path, text: written }: SourceText): boolean {
  const about = resolve(root, dirname(path), readTestFile(path, written).rules);
  if (sources.some(source => resolve(root, source.path) === about)) return true;
  const found = rootAt(about);
  return found === null || found === root;
}
