// Every diagnostic code and every command has a document found by its name (invariant A8). Words of the language: test/spec.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '@funnel/language';
import { expect, test } from 'vitest';
import { root } from './sources.ts';

function missing(names: readonly string[], pageOf: (name: string) => string): string[] {
  return names.map(pageOf).filter(path => !existsSync(join(root, path)));
}

test('every code has a page', () => {
  expect(missing(Object.keys(catalogue), code => `packages/language/pages/${code}.md`)).toEqual([]);
});

test('every page has a code', () => {
  const pages = readdirSync(join(root, 'packages/language/pages')).map(name => name.replace(/\.md$/, ''));
  expect(pages.filter(page => !(page in catalogue))).toEqual([]);
});

test('every command has a page', () => {
  const commands = readdirSync(join(root, 'packages/cli/src/commands')).map(name => name.replace(/\.ts$/, ''));
  expect(
    missing(
      commands.filter(name => name !== 'index'),
      name => `test/spec/features/${name}.md`,
    ),
  ).toEqual([]);
});

test('finds what has no page', () => {
  expect(missing(['no-such-code'], code => `packages/language/pages/${code}.md`)).toHaveLength(1);
});
