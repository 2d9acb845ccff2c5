// A published diagnostic code is never used again for something else (invariant A10): the committed list only grows, and a
// code that is no longer raised is moved to the retired ones, never deleted.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '@funnel/language';
import { expect, test } from 'vitest';
import { root } from './sources.ts';

function readList(name: string): string[] {
  return readFileSync(join(root, 'packages/language', name), 'utf8')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'));
}

function breaches(published: readonly string[], retired: readonly string[], present: readonly string[]): string[] {
  const now = new Set(present);
  return [
    ...published.filter(code => !now.has(code) && !retired.includes(code)).map(code => `${code} vanished`),
    ...retired.filter(code => now.has(code)).map(code => `${code} was retired and is used again`),
    ...present.filter(code => !published.includes(code)).map(code => `${code} is not in the published list`),
  ];
}

test('published codes stay, retired ones stay away', () => {
  expect(breaches(readList('published-codes.txt'), readList('retired-codes.txt'), Object.keys(catalogue))).toEqual([]);
});

test('codes are kebab-case words', () => {
  expect(Object.keys(catalogue).filter(code => !/^[a-z]+(-[a-z]+)*$/.test(code))).toEqual([]);
});

test('finds a code that vanished, one that came back and one unlisted', () => {
  expect(breaches(['a', 'b'], ['c'], ['b', 'c', 'd'])).toEqual([
    'a vanished',
    'c was retired and is used again',
    'c is not in the published list',
    'd is not in the published list',
  ]);
});
