// The source files that the paths of a call name.
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openProgram } from '@funnel/data';
import { fail } from '../messages/failure.ts';
import { systemReason } from '../messages/system-reason.ts';
import { isBundlePath } from '../program/bundle-path.ts';
import { refuseProblems } from '../program/folder.ts';
import { shownPath } from '../terminal/shown-path.ts';

export interface SourceOnDisk {
  /** As the user is told of it. */
  readonly shown: string;
  /** Absolute, with links resolved. */
  readonly path: string;
  readonly bytes: Buffer;
  /** Without a byte order mark. */
  readonly text: string;
}

function bytesOf(path: string, shown: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    return fail('unreadable', { path: shown, reason: systemReason(error) ?? String(error) });
  }
}

/** A `.funnel` file stands for itself, a folder for the program that it belongs to. Settings do not matter here. */
function sourcesAt(named: string): readonly SourceOnDisk[] {
  if (isBundlePath(named)) fail('source-only', { command: 'fmt', path: named });
  const { root, sources, problems } = openProgram(named);
  const isFile = statSync(named, { throwIfNoEntry: false })?.isFile() ?? false;
  const only = isFile ? realpathSync(resolve(named)) : null;
  // Files shared with other programs are formatted where they lie.
  const wanted = sources
    .filter(({ path }) => !path.startsWith('../'))
    .map(({ path, text }) => ({ path: join(root, path), text }))
    .filter(({ path }) => only === null || realpathSync(path) === only);
  if (only === null || wanted.length === 0) refuseProblems(problems.filter(each => !each.code.startsWith('settings-')));
  return wanted.map(({ path, text }) => {
    const shown = shownPath(path);
    return { shown, path: realpathSync(path), bytes: bytesOf(path, shown), text };
  });
}

/** Each file once, whatever names it. */
export function sourcesToFormat(paths: readonly string[]): readonly SourceOnDisk[] {
  const all = (paths.length === 0 ? ['.'] : paths).flatMap(sourcesAt);
  return [...new Map(all.map(each => [each.path, each])).values()];
}
