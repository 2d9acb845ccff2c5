// Paths as people are told of them.
import { isAbsolute, relative, sep } from 'node:path';

/** A path below the folder by its way from there, with `/`; any other as it is. */
export function shownPath(path: string, folder = process.cwd()): string {
  const near = relative(folder, path);
  const isBelow = near !== '' && near !== '..' && !near.startsWith(`..${sep}`) && !isAbsolute(near);
  return isBelow ? near.replaceAll('\\', '/') : path;
}
