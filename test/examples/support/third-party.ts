// Where sets that are not part of the project lie, and what is said when they do not.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';
import { repository } from './example.ts';

const folder = process.env['FUNNEL_DATA'] || join(repository, '..', 'shared', 'data');

/** The text of one file of a set. */
export const thirdPartyText = (path: string): string => readFileSync(join(folder, path), 'utf8');

/** A group of tests that reads such a file: left out, with a line that says so, where the file is absent. */
export function describeWith(path: string, title: string, tests: () => void): void {
  const present = existsSync(join(folder, path));
  if (!present)
    console.warn(
      `Skipped: ${title}. The public data are not at ${join(folder, path)}; the example's README names their source.`,
    );
  describe.skipIf(!present)(title, tests);
}
