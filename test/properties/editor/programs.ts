// The programs that laws of editor features are tried on: the examples as folders, and every block of a document by itself. What is proved of all
// leads says nothing about names, and is not asked.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openProgram } from '@funnel/data';
import { openSnapshot, type Snapshot } from '@funnel/language-service';
import { sourceTexts } from '../../corpus/texts.ts';

export interface EditedProgram {
  readonly name: string;
  /** null for a block of a document. */
  readonly folder: string | null;
  readonly snapshot: Snapshot;
}

const missing = { read: () => ({ problem: 'missing' as const }) };

export function examplePrograms(root = process.cwd()): readonly EditedProgram[] {
  const names = readdirSync(join(root, 'examples')).filter(name =>
    existsSync(join(root, 'examples', name, 'funnel.yaml')),
  );
  return names.map(name => {
    const folder = join(root, 'examples', name);
    const { reader, settings, sources } = openProgram(folder);
    const { calendarYears: years, checks, owners } = settings;
    const chosen = { years, protected: checks.protected, owners: Object.keys(owners), analysis: false };
    return { name, folder, snapshot: openSnapshot(sources, reader, chosen) };
  });
}

/** Of pages, documents of the language and other Markdown. */
export function documentPrograms(): readonly EditedProgram[] {
  const blocks = sourceTexts().filter(({ path }) => path.includes('#'));
  return blocks.map(({ path, text }) => ({
    name: path,
    folder: null,
    snapshot: openSnapshot([{ path: 'rules.funnel', text }], missing, { analysis: false }),
  }));
}

/** So many of them, spread over all. */
export function someOf<T>(all: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, Math.ceil(all.length / count));
  return all.filter((_, index) => index % step === 0);
}
