// One side of a difference: a folder, a file, a bundle, or a revision of git with perhaps a path in it.
import { existsSync, statSync } from 'node:fs';
import { dirname, posix, relative, resolve } from 'node:path';
import { openTree } from '@funnel/data';
import { fail } from '../messages/failure.ts';
import { withoutCopies } from '../program/copies.ts';
import { refuseProblems } from '../program/folder.ts';
import { compileFolder, type LoadedProgram, loadProgram } from '../program/load.ts';
import { type Revision, revisionAt, treeOf } from './git.ts';

/** Something on disk goes before a revision of the same name; `other` is what the other side is, for a revision without a path. */
export function loadSide(given: string, other: string): LoadedProgram {
  return existsSync(given) ? loadProgram(given) : loadRevision(given, other);
}

function loadRevision(given: string, other: string): LoadedProgram {
  const colon = given.indexOf(':');
  const name = colon < 0 ? given : given.slice(0, colon);
  const written = colon < 0 ? null : given.slice(colon + 1);
  const around = written === null ? folderOf(other) : process.cwd();
  const revision = name === '' ? null : found(around, name);
  if (revision === null) return fail('no-such-side', { given });
  const tree = treeOf(revision, `${name}:`);
  const path = written === null ? pathOf(other, revision) : pathIn(written, revision);
  const isThere = path === '' || tree.paths.some(each => each === path || each.startsWith(`${path}/`));
  if (!isThere) return fail('not-in-revision', { revision: name, path: path === '' ? '.' : path });
  const folder = withoutCopies(openTree(tree, path, revision.top));
  refuseProblems(folder.problems.filter(({ code }) => !code.startsWith('data-')));
  return { shown: given, ...compileFolder(folder), settings: folder.settings, folder };
}

function found(folder: string, name: string): Revision | null {
  try {
    return revisionAt(folder, name);
  } catch {
    return fail('no-git', {});
  }
}

/** Where git is asked: beside what the other side is, if that is on disk. */
function folderOf(other: string): string {
  if (!existsSync(other)) return process.cwd();
  const absolute = resolve(other);
  return statSync(absolute).isDirectory() ? absolute : dirname(absolute);
}

/** A revision alone stands for the same place as the other side, else for the working folder. */
function pathOf(other: string, { prefix }: Revision): string {
  if (!existsSync(other) || statSync(other).isDirectory() || !other.endsWith('.funnel')) return prefix;
  return posix.join(prefix, relative(folderOf(other), resolve(other)));
}

/** As git reads it: from the top, or from the working folder where it begins with a dot. */
function pathIn(written: string, { prefix }: Revision): string {
  const path =
    written.startsWith('./') || written.startsWith('../') || written === '.' ? posix.join(prefix, written) : written;
  return path === '.' ? '' : posix.normalize(path).replace(/\/+$/, '').replace(/^\.$/, '');
}
