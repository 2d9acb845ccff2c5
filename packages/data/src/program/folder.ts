// Where a program begins and ends: its folder, its repository, its files.
import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

export const SETTINGS_FILE = 'funnel.yaml';

/** The nearest folder from `start` upwards that holds `name`; not beyond `last` where that is given. */
export function nearestFolder(start: string, name: string, last: string | null = null): string | null {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, name))) return folder;
    if (folder === last || folder === dirname(folder)) return null;
  }
}

/** The folder of the program that a folder is part of: the nearest upwards with settings, not beyond the repository; else itself. */
export function programRoot(start: string): string {
  return nearestFolder(start, SETTINGS_FILE, nearestFolder(start, '.git')) ?? start;
}

/** True when a path is the folder itself or lies in it. Both are absolute, with links resolved. */
export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

export interface FoundFiles {
  /** Absolute, as they are reached from the folder; sorted by path relative to it. */
  readonly files: readonly string[];
  /** Links that lead out of the repository. */
  readonly outside: readonly string[];
}

/**
 * All files of an ending in a folder and below it, but not in `node_modules`, in hidden folders, in `skipped` folders, or in
 * folders that are programs of their own. Links are followed as long as they stay inside the repository.
 */
export function findFiles(root: string, ending: string, repository: string, skipped: readonly string[]): FoundFiles {
  const files: string[] = [];
  const outside: string[] = [];
  const visited = new Set<string>();
  const walk = (folder: string) => {
    const real = realpathSync(folder);
    if (visited.has(real)) return;
    visited.add(real);
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = join(folder, entry.name);
      const kind = kindOf(entry, path);
      if (kind === null || (kind === 'file' && !entry.name.endsWith(ending))) continue;
      if (!isInside(realpathSync(path), repository)) outside.push(path);
      else if (kind === 'file') files.push(path);
      else if (!skipped.includes(path) && !existsSync(join(path, SETTINGS_FILE))) walk(path);
    }
  };
  walk(root);
  return { files: files.sort(), outside: outside.sort() };
}

function kindOf(entry: Dirent, path: string): 'file' | 'folder' | null {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (!entry.isSymbolicLink() || !existsSync(path)) return null;
  const found = statSync(path);
  return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : null;
}
