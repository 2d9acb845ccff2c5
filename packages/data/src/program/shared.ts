// Files that a program shares with others: named in `funnel.yaml`, outside its folder, inside the repository.
import { existsSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Place, type Problem, problem } from '../problems/problem.ts';
import type { DataPlaces } from '../settings/data-path.ts';
import { findFiles, isInside, SETTINGS_FILE } from './folder.ts';

const ENDING = '.funnel';

export interface SharedPath {
  /** As the settings write it: relative to the program's folder. */
  readonly path: string;
  /** Where in the settings file. */
  readonly at: Place;
}

/** The files that the paths name, each a `.funnel` file or a folder of such files, and what is wrong with the paths. */
export function sharedFiles(
  shared: readonly SharedPath[],
  { repository, root }: DataPlaces,
): { readonly files: readonly string[]; readonly problems: readonly Problem[] } {
  const files: string[] = [];
  const problems: Problem[] = [];
  for (const { at, path } of shared) {
    const absolute = resolve(root, path);
    if (!existsSync(absolute)) {
      problems.push(problem('shared-missing', { path: SETTINGS_FILE, shared: path }, at));
      continue;
    }
    const real = realpathSync(absolute);
    if (!isInside(real, realpathSync(repository))) {
      problems.push(problem('shared-outside', { path: SETTINGS_FILE, shared: path, repository }, at));
      continue;
    }
    const found = filesAt(absolute, repository);
    if (found.length === 0) problems.push(problem('shared-no-sources', { path: SETTINGS_FILE, shared: path }, at));
    files.push(...found);
  }
  return { files, problems };
}

function filesAt(path: string, repository: string): readonly string[] {
  if (statSync(path).isDirectory()) return findFiles(path, ENDING, repository, []).files;
  return path.endsWith(ENDING) ? [path] : [];
}
