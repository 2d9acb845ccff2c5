// Finding declarations by name over the protocol, in all programs that are open.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SymbolInformation } from 'vscode-languageserver-protocol';
import { type Editor, example, openEditor, pathOf } from '../lib/editor.ts';

let editor: Editor;

beforeAll(async () => {
  editor = await openEditor();
});

afterAll(() => editor.stop());

async function found(query: string): Promise<string[]> {
  const symbols = await editor.request<SymbolInformation[]>('workspace/symbol', { query });
  return symbols.map(({ name, location }) => `${name} in ${pathOf(location.uri).split('/').slice(-2).join('/')}`);
}

test('acme-cloud and x-education: by a part of the name, the nearest first', async () => {
  await editor.open(join(example('acme-cloud'), 'gates.funnel'));
  await editor.open(join(example('x-education'), 'rules.funnel'));
  expect(editor.capabilities.workspaceSymbolProvider).toBe(true);
  expect((await found('fit')).slice(0, 2).sort()).toEqual([
    'fit in acme-cloud/scores.funnel',
    'fit in x-education/rules.funnel',
  ]);
  expect((await found('worth'))[0]).toBe('worth_a_call in x-education/rules.funnel');
  expect((await found('mqlbar'))[0]).toBe('mql_bar in acme-cloud/gates.funnel');
  expect(await found('no such thing')).toEqual([]);
});
