// Where sets that are not part of the project lie, and what is said when they do not.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, it } from 'vitest';
import { publicFolder } from '../../../examples/support/public-data.ts';
import { repository } from './example.ts';

const folder = publicFolder(repository);

/** The text of one file of a set, unpacked. */
export function thirdPartyText(path: string): string {
  const bytes = readFileSync(join(folder, path));
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** A group of tests that reads such files: left out, with a line that says so, where one of them is absent. */
export function describeWith(paths: readonly string[], title: string, tests: () => void): void {
  const absent = paths.filter(path => !existsSync(join(folder, path)));
  if (absent.length === 0) {
    describe(title, tests);
    return;
  }
  const files = absent.map(path => join(folder, path)).join(' and ');
  console.warn(`Skipped: ${title}. There is no ${files}; the README of the example says where the public finds it.`);
  describe(title, () => it.skip('needs public data that are not here', () => {}));
}
