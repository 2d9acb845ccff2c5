// Writes sources that fixes have changed: all of them or none, each as it was apart from the fixes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProgramFolder } from '@funnel/data';
import { fail } from '../../messages/failure.ts';
import { type WholeFile, writeAll } from '../../program/write-whole.ts';
import { shownPath } from '../../terminal/shown-path.ts';
import type { FixedProgram } from './fix-program.ts';

const BYTE_ORDER_MARK = '\ufeff';

/** The text to write in place of what is there; fails where that is not what was read, so that nobody's edit is lost. */
function wholeFile(path: string, read: string, text: string): WholeFile {
  const shown = shownPath(path);
  const now = readFileSync(path, 'utf8');
  const mark = now.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  if (now !== `${mark}${read}`) fail('changed-meanwhile', { path: shown });
  return { path, shown, text: `${mark}${text}` };
}

/** `folder` as it was read, before the fixes. */
export async function writeFixed(folder: ProgramFolder, { files, sources }: FixedProgram): Promise<void> {
  const before = new Map(folder.sources.map(({ path, text }) => [path, text]));
  const after = new Map(sources.map(({ path, text }) => [path, text]));
  await writeAll(
    files.map(({ file }) => wholeFile(join(folder.root, file), before.get(file) ?? '', after.get(file) ?? '')),
  );
}
