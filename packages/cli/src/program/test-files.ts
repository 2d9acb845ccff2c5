// The test files of a program, as its settings name them.
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { findFiles, globTest, type ProgramFolder, programRoot } from '@funnel/data';
import { readTestFile, type SourceText } from '@funnel/review';
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
  const found = statSync(join(root, entry), { throwIfNoEntry: false });
  if (found?.isFile()) return [entry];
  const below = entry.replace(/\/+$/, '');
  const test = found?.isDirectory() ? globTest(below === '.' ? '**' : `${below}/**`) : globTest(entry);
  return all.filter(test);
}

/**
 * Whether a test file is about this program: its `rules` names a folder or a file of it, and not another program. One that names
 * nothing that is there stays, so that it is not passed over in silence.
 */
function isAbout({ root, sources }: ProgramFolder, { path, text: written }: SourceText): boolean {
  const about = resolve(root, dirname(path), readTestFile(path, written).rules);
  if (!existsSync(about) || sources.some(source => resolve(root, source.path) === about)) return true;
  return statSync(about).isDirectory() && programRoot(realpathSync(about)) === root;
}

export function testFiles(program: ProgramFolder): FoundTests {
  const { root, repository, settings } = program;
  const all = findFiles(root, ENDING, repository, [settings.out]).files.map(path =>
    relative(root, path).replaceAll('\\', '/'),
  );
  const named = settings.tests.map(entry => ({ entry, files: matching(entry, root, all) }));
  const paths = [...new Set(named.flatMap(each => each.files))].sort();
  return {
    files: paths.map(path => text(join(root, path), path)).filter(file => isAbout(program, file)),
    nothing: named.filter(each => each.files.length === 0).map(each => each.entry),
  };
}
