// Which files are a program's tests, and which program tests are about.
import { realpathSync, statSync } from 'node:fs';
import { programRoot } from './folder.ts';
import { globTest } from './glob.ts';

/** Tests paths against an entry under `tests`: a file, a folder with all below it, or a pattern. */
export function entryTest(entry: string): (path: string) => boolean {
  const below = entry.replace(/^\.\//, '').replace(/\/+$/, '');
  const isMatch = globTest(below);
  return path => below === '.' || path === below || path.startsWith(`${below}/`) || isMatch(path);
}

/** The root of the program that a folder is part of; null where nothing is at that path, empty for a file. */
export function rootAt(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return null;
  return found.isDirectory() ? programRoot(realpathSync(path)) : '';
}
