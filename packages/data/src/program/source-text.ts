// The text of a source file: UTF-8, inside the repository.
import { readFileSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Problem, problem } from '../problems/problem.ts';
import { systemCode, systemReason } from '../problems/reason.ts';
import { isInside } from './folder.ts';

/** A source's text without a byte order mark, or why there is none. `shown` is how the file is called. */
export function sourceText(path: string, shown: string): { readonly text: string } | { readonly problem: Problem } {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return { problem: problem('source-unreadable', { path: shown, reason: systemReason(error) }) };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { problem: problem('source-not-utf-8', { path: shown, line: firstBadLine(bytes) }) };
  }
}

function firstBadLine(bytes: Buffer): number {
  const good = Buffer.from(bytes.toString('utf8'), 'utf8');
  let same = 0;
  while (same < bytes.length && bytes[same] === good[same]) same += 1;
  return bytes.subarray(0, same).toString('latin1').split('\n').length;
}

/** Files that a program's sources name, by path relative to its folder. */
export interface SourceReader {
  readonly read: (
    path: string,
  ) => { readonly text: string } | { readonly problem: 'missing' | 'outside' | 'unreadable' };
}

/** A reader that does not leave the repository, not by `..`, not by an absolute path, not by a link. */
export function makeSourceReader(root: string, repository: string): SourceReader {
  return {
    read: path => {
      const absolute = resolve(root, path);
      if (!isInside(absolute, repository)) return { problem: 'outside' };
      try {
        if (!isInside(realpathSync(absolute), repository)) return { problem: 'outside' };
      } catch (error) {
        return { problem: systemCode(error) === 'ENOENT' ? 'missing' : 'unreadable' };
      }
      const result = sourceText(absolute, path);
      return 'problem' in result ? { problem: 'unreadable' } : result;
    },
  };
}
