// Whether a registry has a release, so that going back to it needs no source.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { manifestPath } from '../names/paths.ts';

/** Says nothing about whether it is whole; publishing finds out. Name and release are checked. */
export function hasRelease(folder: string, name: string, release: string): boolean {
  return existsSync(join(folder, manifestPath(name, release)));
}
