// Finding all uses over the protocol, in rules, tests and settings.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Location, Position } from 'vscode-languageserver-protocol';
import { type Editor, example, type OpenFile, openEditor, pathOf } from '../lib/editor.ts';

let editor: Editor;

beforeAll(async () => {
  editor = await openEditor();
});

afterAll(() => editor.stop());

async function usesOf(
  file: OpenFile,
  position: Position,
  includeDeclaration: boolean,
): Promise<Record<string, number>> {
  const params = { textDocument: { uri: file.uri }, position, context: { includeDeclaration } };
  const found = (await editor.request<Location[] | null>('textDocument/references', params)) ?? [];
  const counts: Record<string, number> = {};
  for (const { uri } of found) {
    const name = pathOf(uri).split('/').at(-1)!;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

test('acme-cloud: a gate in moves, in stages and in tests', async () => {
  expect(editor.capabilities.referencesProvider).toBe(true);
  const gates = await editor.open(join(example('acme-cloud'), 'gates.funnel'));
  const uses = await usesOf(gates, gates.at('gate qual|ified'), false);
  expect(uses).toMatchObject({ 'lifecycle.funnel': 3, 'qualified.test.yaml': expect.any(Number) });
  expect(uses['gates.funnel']).toBeUndefined();
  expect(await usesOf(gates, gates.at('gate qual|ified'), true)).toEqual({ ...uses, 'gates.funnel': 1 });
});

test('acme-cloud: what is open counts as it is in the editor', async () => {
  const folder = example('acme-cloud');
  const gates = await editor.open(join(folder, 'gates.funnel'));
  const before = await usesOf(gates, gates.at('param mql_|bar'), false);
  const tests = await editor.open(join(folder, 'tests/bar.test.yaml'));
  await tests.replace(
    'rules: ..\nas of: 2026-11-21T12:00:00Z\ntests: [{ name: one, lead: {}, expect: { mql_bar: 40 } }]\n',
  );
  expect(before['bar.test.yaml']).toBeGreaterThan(1);
  expect(await usesOf(gates, gates.at('param mql_|bar'), false)).toEqual({ ...before, 'bar.test.yaml': 1 });
  expect(await usesOf(tests, tests.at('expect: { mql_|bar'), false)).toEqual({ ...before, 'bar.test.yaml': 1 });
  await tests.close();
});

test('x-education: a member, and a word that is no name', async () => {
  const rules = await editor.open(join(example('x-education'), 'rules.funnel'));
  expect((await usesOf(rules, rules.at('source in (Goo|gle'), false))['rules.funnel']).toBe(1);
  expect(await usesOf(rules, rules.at('use 35 |when'), true)).toEqual({});
});
