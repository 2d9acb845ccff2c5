// Findings kept for ever, each in a file of its own that a test replays.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Fixture {
  /** The name of its file. */
  readonly name: string;
  readonly target: string;
  /** What went wrong when it was found. */
  readonly found: string;
  readonly input: string;
}

const FOLDER = join('test', 'fuzz', 'fixtures');

const folderIn = (root: string): string => join(root, FOLDER);

export const fixtures = (root: string): readonly Fixture[] =>
  readdirSync(folderIn(root))
    .filter(name => name.endsWith('.json'))
    .sort()
    .map(name => ({ name, ...JSON.parse(readFileSync(join(folderIn(root), name), 'utf8')) }));

/** Writes a fixture and gives its path. The input may hold anything that a JavaScript text can. */
export function writeFixture(root: string, { target, found, input }: Omit<Fixture, 'name'>): string {
  const name = `${target}-${createHash('sha256').update(JSON.stringify(input)).digest('hex').slice(0, 8)}.json`;
  mkdirSync(folderIn(root), { recursive: true });
  writeFileSync(join(folderIn(root), name), `${JSON.stringify({ target, found, input }, null, 2)}\n`);
  return join(FOLDER, name);
}
