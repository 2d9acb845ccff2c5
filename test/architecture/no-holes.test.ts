// No silenced check, no test that cannot run, no promise in a comment.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root, type SourceFile, shippedSources } from './sources.ts';

const holes = [
  /@ts-ignore/,
  /@ts-expect-error(?! )/,
  /\bas any\b/,
  /: any\b/,
  /\bTODO\b/,
  /\bFIXME\b/,
  /not implemented/i,
];
const silencedTests = [/\b(it|test|describe)\.(only|todo)\b/];

function found(files: readonly SourceFile[], patterns: readonly RegExp[]): string[] {
  return files.flatMap(file =>
    patterns.filter(pattern => pattern.test(file.text)).map(pattern => `${file.path}: ${pattern.source}`),
  );
}

function tests(folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.test.ts'))
    .map(entry => {
      const path = join(entry.parentPath, entry.name);
      return { path, text: readFileSync(path, 'utf8') };
    })
    .filter(file => !file.path.includes('node_modules') && !file.path.endsWith('no-holes.test.ts'));
}

test('shipped sources have no holes', () => {
  expect(found(shippedSources(), holes)).toEqual([]);
});

test('no test is switched off or shadows the others', () => {
  expect(found([...tests('test'), ...tests('packages')], silencedTests)).toEqual([]);
});

test('finds planted holes', () => {
  const planted = [{ path: 'packages/cli/src/planted.ts', text: 'const x = y as any; // TODO' }];
  expect(found(planted, holes)).toHaveLength(2);
});
