// Bundles on the command line.
import { statSync } from 'node:fs';

/** A compiled bundle goes by its name: a file that ends in .json. */
export function isBundlePath(path: string): boolean {
  return path.endsWith('.json') && (statSync(path, { throwIfNoEntry: false })?.isFile() ?? false);
}
