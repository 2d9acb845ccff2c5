// funnel init: a small program to begin with.
import { existsSync, lstatSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { AddCommand } from '../command.ts';
import { newFiles } from '../init/files.ts';
import { initWords } from '../init/words.ts';
import { fail } from '../messages/failure.ts';
import { writeAll } from '../program/write-whole.ts';
import { print } from '../terminal/output.ts';

/** Something stands there, a link that leads nowhere too. What keeps it from being asked is told when it is written. */
function isTaken(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** Whether the folder lies in a repository without being its root. */
function isBelowRepository(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at !== folder;
    if (at === dirname(at)) return false;
  }
}

async function init(folder: string): Promise<void> {
  const root = resolve(folder);
  const files = await newFiles();
  const taken = files.filter(({ path }) => isTaken(join(root, path))).map(({ path }) => path);
  if (taken.length > 0) fail('files-in-the-way', { folder, files: taken });
  await writeAll(files.map(({ path, text }) => ({ path: join(root, path), shown: join(folder, path), text })));
  await print(initWords(folder, files, isBelowRepository(root)));
}

export const addInit: AddCommand = program => {
  program
    .command('init')
    .summary('writes a small program to begin with')
    .description('Writes a small program with sample data, tests, a CI workflow and a README. Never overwrites a file.')
    .argument('[folder]', 'where to write it; made if it is not there', '.')
    .action(init);
};
