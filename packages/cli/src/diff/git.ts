// Revisions of a git repository, read without touching what is checked out.
import { execFileSync } from 'node:child_process';
import type { StoredTree } from '@funnel/data';

/** Files may be large: data lie beside the rules. */
const MOST_BYTES = 1 << 30;
/** A link is followed to a file so many times. */
const MOST_LINKS = 8;
const LINK = '120000';

/** A revision of the repository around a folder. */
export interface Revision {
  /** The commit's full name. */
  readonly commit: string;
  /** Absolute: where the repository is checked out. */
  readonly top: string;
  /** The folder's own path in it, with `/`; empty at the top. */
  readonly prefix: string;
}

/** null where there is no repository, or no such revision in it. `git` itself may be missing: then the system's error is thrown. */
export function revisionAt(folder: string, name: string): Revision | null {
  const top = said(folder, ['rev-parse', '--show-toplevel']);
  if (top === null) return null;
  const commit = said(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
  const prefix = said(folder, ['rev-parse', '--show-prefix']) ?? '';
  return commit === null || commit === '' ? null : { commit, top, prefix: prefix.replace(/\/+$/, '') };
}

/** The files of a revision; a link to a file of it stands for that file. */
export function treeOf({ commit, top }: Revision, shown: string): StoredTree {
  const listing = git(top, ['ls-tree', '-r', '-z', '--full-tree', commit]).toString('utf8');
  const entries = listing.split('\0').flatMap(line => {
    const [, mode = '', type = '', object = '', path = ''] = /^(\d+) (\w+) (\w+)\t([\s\S]*)$/.exec(line) ?? [];
    return type === 'blob' ? [[path, { mode, object }] as const] : [];
  });
  const files = new Map(entries);
  const blob = (object: string): Buffer => git(top, ['cat-file', 'blob', object]);
  const read = (path: string, links = 0): Uint8Array => {
    const file = files.get(path);
    if (file === undefined) throw new Error(path);
    const bytes = blob(file.object);
    if (file.mode !== LINK || links === MOST_LINKS) return bytes;
    return read(besides(path, bytes.toString('utf8')), links + 1);
  };
  return { paths: [...files.keys()], read: path => read(path), shown };
}

/** Where a relative link leads. */
function besides(path: string, target: string): string {
  const parts = path.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function said(folder: string, args: readonly string[]): string | null {
  try {
    return git(folder, args).toString('utf8').trimEnd();
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') throw error;
    return null;
  }
}

function git(folder: string, args: readonly string[]): Buffer {
  return execFileSync('git', [...args], { cwd: folder, maxBuffer: MOST_BYTES, stdio: ['ignore', 'pipe', 'ignore'] });
}
