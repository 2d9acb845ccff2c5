// The bundle is JSON and nothing else (invariant A4): no class, no function, no undefined, no date object, no timestamp, no
// path but a source file's inside the program.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '@funnel/compiler';
import { expect, test } from 'vitest';
import { compiled, everything } from '../../packages/compiler/test/corpus.ts';
import { root } from './sources.ts';

const plain = new Set<unknown>([Object.prototype, Array.prototype, null]);

/** Where a value holds something that JSON cannot, or that differs from machine to machine. */
function impurities(value: unknown, at = '$'): string[] {
  if (value === null || typeof value === 'boolean') return [];
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? [] : [`${at}: ${value}`];
  if (typeof value === 'string') {
    const timestamp = /\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value) && !at.includes('.text') && !at.includes('.doc');
    const path = value.startsWith('/') && at.endsWith('.file');
    return timestamp || path || value.includes(root) ? [`${at}: ${value}`] : [];
  }
  if (typeof value !== 'object' || !plain.has(Object.getPrototypeOf(value))) return [`${at}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, part]) => impurities(part, `${at}.${key}`));
}

function sourcesOf(folder: string): { path: string; text: string }[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.funnel'))
    .map(path => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

test.each(['acme-cloud', 'x-education', 'salvirt'])('the bundle of %s is plain data', example => {
  const folder = join(root, 'examples', example);
  const { bundle } = build(sourcesOf(folder), { read: path => ({ text: readFileSync(join(folder, path), 'utf8') }) });
  expect(bundle).not.toBeNull();
  expect(impurities(bundle)).toEqual([]);
  expect(JSON.parse(JSON.stringify(bundle))).toEqual(bundle);
});

test('the bundle of a program that says everything is plain data', () => {
  const bundle = compiled(everything);
  expect(impurities(bundle)).toEqual([]);
  expect(JSON.parse(JSON.stringify(bundle))).toEqual(bundle);
});

test.each([
  ['a date', { at: new Date(0) }],
  ['undefined', { name: undefined }],
  ['a function', { when: () => true }],
  ['a timestamp', { made: '2026-11-22T10:00:00Z' }],
  ['a path of the machine', { file: '/home/somebody/rules.funnel' }],
  ['a class', { rule: new Map() }],
])('finds %s', (_, planted) => {
  expect(impurities(planted)).toHaveLength(1);
});
