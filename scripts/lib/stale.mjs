// Tells whether a built file is older than any of its sources.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const skipped = new Set(['node_modules', 'dist', 'test', '.git']);

function newest(path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) return Number.NEGATIVE_INFINITY;
  if (!entry.isDirectory()) return entry.mtimeMs;
  let latest = Number.NEGATIVE_INFINITY;
  for (const child of readdirSync(path)) {
    if (!skipped.has(child)) latest = Math.max(latest, newest(join(path, child)));
  }
  return latest;
}

/** True when `target` does not exist or one of the files below `sources` is newer. */
export function stale(target, sources) {
  const built = statSync(target, { throwIfNoEntry: false });
  return !built || sources.some(source => newest(source) > built.mtimeMs);
}
