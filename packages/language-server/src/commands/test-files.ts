// The test files of a program, as its settings name them.
import { readTestFile, type TestFile } from '@funnel/review';
import type { ServerContext } from '../feature.ts';
import type { OpenProgram } from '../programs.ts';
import { settingsOf } from './program-settings.ts';
import { type ProgramText, textsOf } from './texts.ts';

export interface FoundTest extends ProgramText {
  readonly file: TestFile;
}

/** `*` within a name, `**` across folders, `?` one letter; a file or a folder by itself. */
function named(entry: string): (path: string) => boolean {
  const below = entry.replace(/^\.\//, '').replace(/\/+$/, '');
  if (below === '.' || below === '') return () => true;
  const parts = below.match(/\*\*\/|\*\*|\*|\?|[^*?]+/g) ?? [];
  const pattern = parts.map(part => PARTS[part] ?? part.replace(/[\\^$.|()[\]{}+]/g, '\\$&')).join('');
  const expression = new RegExp(`^${pattern}(/.*)?$`);
  return path => expression.test(path);
}

const PARTS: Readonly<Record<string, string>> = { '**/': '(?:[^/]+/)*', '**': '.*', '*': '[^/]*', '?': '[^/]' };

/** Whether a test file is about this program, and not about another one that its `rules` name. */
function isAbout({ snapshot }: OpenProgram, { path }: ProgramText, { rules }: TestFile): boolean {
  const about = resolved(path, rules);
  return about === '' || snapshot.files.has(about) || !about.endsWith('.funnel');
}

/** A path relative to a file of the program as one relative to the program. */
function resolved(file: string, relative: string): string {
  const parts = file.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

export async function testFiles(context: ServerContext, program: OpenProgram): Promise<readonly FoundTest[]> {
  const { tests } = await settingsOf(context, program);
  const wanted = (tests ?? ['.']).map(named);
  const texts = await textsOf(context, program, '.test.yaml');
  return texts
    .filter(({ path }) => wanted.some(test => test(path)))
    .map(text => ({ ...text, file: readTestFile(text.path, text.text) }))
    .filter(found => isAbout(program, found, found.file));
}
