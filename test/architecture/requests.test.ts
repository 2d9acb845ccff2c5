// Every capability of the editor's server has its document and its test over the protocol, under one name.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './sources.ts';

const names = readdirSync(join(root, 'packages/language-server/src/requests')).map(name => name.replace(/\.ts$/, ''));

const missing = (pathOf: (name: string) => string): string[] =>
  names.map(pathOf).filter(path => !existsSync(join(root, path)));

test('every capability has a document', () => {
  expect(names.length).toBeGreaterThan(5);
  expect(missing(name => `test/spec/editor/${name}.md`)).toEqual([]);
});

test('every capability has a test through a real client', () => {
  expect(missing(name => `test/e2e/editor-server/${name}.test.ts`)).toEqual([]);
});
