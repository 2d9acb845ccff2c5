// A program out of a stored tree of files, such as a revision: what lies in the working folder plays no part.
import { posix } from 'node:path';
import { type Problem, problem } from '../problems/problem.ts';
import { readSettings } from '../settings/read-settings.ts';
import { SETTINGS_FILE } from './folder.ts';
import type { ProgramFolder, SourceFile } from './open-program.ts';
import type { SourceReader } from './source-text.ts';

const ENDING = '.funnel';

/** The files of a tree by their paths from its top, with `/`. */
export interface StoredTree {
  readonly paths: readonly string[];
  /** The bytes of one of the paths. */
  readonly read: (path: string) => Uint8Array;
  /** How the top of the tree is called, before a path of it. */
  readonly shown: string;
}

/**
 * The program at a path of the tree: a folder, or a `.funnel` file, as for `openProgram`; the empty path is the top. Absolute paths
 * of the settings are those that they would have under `root`. Never throws: what is wrong is among the problems.
 */
export function openTree(tree: StoredTree, path: string, root: string): ProgramFolder {
  const known = new Set(tree.paths);
  const isFile = known.has(path) && path.endsWith(ENDING);
  const start = isFile ? dirOf(path) : path;
  const settled = foldersUpwards(start).find(folder => known.has(inside(folder, SETTINGS_FILE))) ?? null;
  const top = settled ?? start;
  const places = { root: posix.join(root, top), repository: root, funnelData: process.env['FUNNEL_DATA'] };
  const text = settled === null ? '' : (textOf(tree, inside(top, SETTINGS_FILE)) ?? '');
  const { problems, settings, shared } = readSettings(text, SETTINGS_FILE, places);
  const out = posix.relative(places.root, settings.out);
  const own = settled === null && isFile ? [path] : ownSources(tree.paths, top, out);
  const named = shared.map(each => ({ ...each, files: filesAt(tree.paths, posix.join(top, each.path)) }));
  const missing = named
    .filter(({ files }) => files.length === 0)
    .map(({ at, path: written }) => problem('shared-missing', { path: SETTINGS_FILE, shared: written }, at));
  const loaded = [...new Set([...own, ...named.flatMap(({ files }) => files)])].map(file => sourceOf(tree, file, top));
  const sources = loaded.flatMap(each => ('text' in each ? [each] : []));
  const unreadable = loaded.flatMap(each => ('text' in each ? [] : [each]));
  const none = loaded.length === 0 ? [problem('no-sources', { path: `${tree.shown}${top}` })] : [];
  return {
    root: places.root,
    repository: root,
    sources: sources.sort((a, b) => (a.path < b.path ? -1 : 1)),
    reader: treeReader(tree, known, top),
    settings,
    problems: [...problems, ...missing, ...unreadable, ...none],
  };
}

function inside(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

function dirOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

/** The folder itself first, the top last. */
function foldersUpwards(folder: string): readonly string[] {
  return folder === '' ? [''] : [folder, ...foldersUpwards(dirOf(folder))];
}

/** All sources below the folder, but not in hidden folders, in `node_modules`, in what is written, or in programs of their own. */
function ownSources(paths: readonly string[], top: string, out: string): readonly string[] {
  const below = paths
    .filter(path => top === '' || path.startsWith(`${top}/`))
    .map(path => path.slice(top === '' ? 0 : top.length + 1));
  const programs = below.filter(path => path.endsWith(`/${SETTINGS_FILE}`)).map(dirOf);
  const skipped = out === '' || out.startsWith('..') ? programs : [...programs, out];
  const isOwn = (path: string): boolean =>
    path.endsWith(ENDING) &&
    !path.split('/').some(part => part.startsWith('.') || part === 'node_modules') &&
    !skipped.some(folder => path.startsWith(`${folder}/`));
  return below.filter(isOwn).map(path => inside(top, path));
}

/** A source, or all that lie in a folder. */
function filesAt(paths: readonly string[], path: string): readonly string[] {
  const wanted = path.replace(/\/+$/, '');
  return paths.filter(each => each.endsWith(ENDING) && (each === wanted || each.startsWith(`${wanted}/`)));
}

function sourceOf(tree: StoredTree, path: string, top: string): SourceFile | Problem {
  const shown = posix.relative(top, path);
  const text = textOf(tree, path);
  return text === null ? problem('source-not-utf-8', { path: shown, line: 1 }) : { path: shown, text };
}

function textOf(tree: StoredTree, path: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(tree.read(path));
  } catch {
    return null;
  }
}

/** Paths are relative to the program's folder, and stay inside the tree. */
function treeReader(tree: StoredTree, known: ReadonlySet<string>, top: string): SourceReader {
  return {
    read: path => {
      const wanted = posix.join(top, path);
      if (posix.isAbsolute(path) || wanted.startsWith('../')) return { problem: 'outside' };
      if (!known.has(wanted)) return { problem: 'missing' };
      const text = textOf(tree, wanted);
      return text === null ? { problem: 'unreadable' } : { text };
    },
  };
}
