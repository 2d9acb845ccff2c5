// The test files of a program, as its settings name them.
import { readFileSync, statSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { entryTest, findFiles, type ProgramFolder } from '@funnel/data';
import type { SourceText } from '@funnel/review';
import { fail } from '../messages/failure.ts';
import { systemReason } from '../messages/system-reason.ts';

const ENDING = '.test.yaml';

export interface FoundTests {
  /** By path relative to the program's folder. */
  readonly files: readonly SourceText[];
  /** Entries of the settings that name no file. */
  readonly nothing: readonly string[];
}

function text(path: string, shown: string): SourceText {
  try {
    return { path: shown, text: readFileSync(path, 'utf8') };
  } catch (error) {
    return fail('unreadable', { path: shown, reason: systemReason(error) ?? String(error) });
  }
}

/** What one entry names: a file, a folder with all tests below it, or a pattern. */
function matching(entry: string, root: string, all: readonly string[]): readonly string[] {
  const isFile = statSync(join(root, entry), { throwIfNoEntry: false })?.isFile() === true;
  return isFile ? [posix.normalize(entry)] : all.filter(entryTest(entry));
}

/** What reads tests is loaded where there are any. */
async function thoseAbout(program: ProgramFolder, files: readonly SourceText[]): Promise<readonly SourceText[]> {
  const { isAbout } = await import('./is-about.ts');
  return files.filter(file => isAbout(program, file));
}

export async function testFiles(program: ProgramFolder): Promise<FoundTests> {
  const { root, repository, settings } = program;
  const all = findFiles(root, ENDING, repository, [settings.out]).files.map(path =>
    relative(root, path).replaceAll('\\', '/'),
  );
  const named = settings.tests.map(entry => ({ entry, files: matching(entry, root, all) }));
  const paths = [...new Set(named.flatMap(each => each.files))].sort();
  const candidates = paths.map(path => text(join(root, path), path));
  return {
    files: candidates.length === 0 ? [] : await thoseAbout(program, candidates),
    nothing: named.filter(each => each.files.length === 0).map(each => each.entry),
  };
}
