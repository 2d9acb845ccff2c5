// Puts a file in its place in a registry: written aside, down to the disk, renamed.
import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isInside } from '../reading/folder.ts';
import type { Disk } from './disk.ts';

const ASIDE = '.aside';

/** Files that somebody began to write and did not put in place. */
export const isAside = (name: string): boolean => name.startsWith('.') && name.endsWith(ASIDE);

/** Whoever looks sees the old file, or none, or the new one whole. `path` is relative to the registry's folder, which is there. */
export function placeFile(disk: Disk, root: string, path: string, bytes: Uint8Array): void {
  const target = join(root, path);
  const folder = dirname(target);
  makeFolders(disk, root, dirname(path));
  if (!isInside(realpathSync(root), folder) || isLink(target)) throw linkLeadsAway(path);
  const aside = join(folder, `.${basename(path)}.${process.pid}${ASIDE}`);
  disk.remove(aside);
  disk.writeNew(aside, bytes);
  disk.rename(aside, target);
  disk.syncFolder(folder);
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

function linkLeadsAway(path: string): Error {
  return Object.assign(new Error(path), { code: 'ELOOP', path });
}

/** Each new folder's name is brought down to the disk, too. */
function makeFolders(disk: Disk, root: string, path: string): void {
  if (path === '.' || existsSync(join(root, path))) return;
  makeFolders(disk, root, dirname(path));
  disk.makeFolder(join(root, path));
  disk.syncFolder(dirname(join(root, path)));
}
