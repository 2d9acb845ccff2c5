// What git knows of a program's files: the commit they are of, and whether they are as it has them.
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ProgramFolder } from '@funnel/data';
import { fail } from '../messages/failure.ts';
import { systemReason } from '../messages/system-reason.ts';
import { shownPath } from '../terminal/shown-path.ts';

const MOST = 1 << 28;

/** Hooks of git set variables that lead it elsewhere. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return { ...Object.fromEntries(kept), GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
}

function git(folder: string, args: readonly string[]): { readonly code: number; readonly out: string } {
  const ran = spawnSync('git', ['-C', folder, ...args], { encoding: 'utf8', env: environment(), maxBuffer: MOST });
  if (ran.error !== undefined || ran.status === null) {
    const reason = systemReason(ran.error) === null ? 'it ended early' : 'there is no git on this machine';
    return fail('git-fails', { folder: shownPath(folder), reason });
  }
  return { code: ran.status, out: ran.status === 0 ? ran.stdout : ran.stderr };
}

function answer(folder: string, args: readonly string[]): string {
  const { code, out } = git(folder, args);
  if (code !== 0) fail('git-fails', { folder: shownPath(folder), reason: out.trim().split('\n')[0] || 'it fails' });
  return out;
}

export interface Commit {
  readonly commit: string;
}

/**
 * The commit that the files are of; null where they are in no repository. Ends the command where one of them is not as git has it:
 * changed, untracked in the program's folder, or ignored and yet part of the program. `aside` is where commands write.
 */
export function committed(folder: ProgramFolder, files: readonly string[], aside: readonly string[]): string | null {
  const { repository, root } = folder;
  if (!existsSync(join(repository, '.git'))) return null;
  const outside = files.filter(path => relative(root, path).startsWith('..'));
  const status = answer(root, ['status', '--porcelain=v1', '-z', '--untracked-files=all', '--', '.', ...outside]);
  const tracked = new Set(answer(root, ['ls-files', '-z', '--full-name', '--', '.', ...outside]).split('\0'));
  const top = realpathSync(answer(root, ['rev-parse', '--show-toplevel']).replace(/\n$/, ''));
  const below = aside.map(path => relative(top, path));
  const isAside = (path: string): boolean => below.some(each => path === each || path.startsWith(`${each}/`));
  const changed = changedPaths(status).filter(path => !isAside(path));
  const ignored = files.map(path => relative(top, path)).filter(path => !tracked.has(path));
  const wrong = [...new Set([...changed, ...ignored])].sort();
  if (wrong.length > 0) fail('not-clean', { files: wrong });
  const head = git(root, ['rev-parse', '--verify', 'HEAD']);
  return head.code === 0 ? head.out.trim() : null;
}

/** Of what `--porcelain -z` says: two letters, a blank, the path; behind a renamed one the path it had. */
function changedPaths(status: string): readonly string[] {
  const parts = status.split('\0');
  const paths: string[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index]!;
    if (part === '') continue;
    paths.push(part.slice(3));
    if (/^[RC]|^.[RC]/.test(part)) index += 1;
  }
  return paths;
}
