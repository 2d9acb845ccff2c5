// What is offered while rules are written, over the protocol.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CompletionItem, CompletionList } from 'vscode-languageserver-protocol';
import { applied, type Editor, example, type OpenFile, openEditor } from '../lib/editor.ts';

const LEADS = resolve(import.meta.dirname, '../../../../shared/data/x-education/Leads.csv');

let editor: Editor;

beforeAll(async () => {
  process.env['FUNNEL_DATA'] ??= resolve(LEADS, '../..');
  editor = await openEditor({
    capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } },
  });
});

afterAll(() => editor.stop());

/** Opens a file with its text changed, and what is offered at `|` of the change. */
async function offered(file: OpenFile, from: string, to: string): Promise<readonly CompletionItem[]> {
  const text = file.text();
  await file.replace(text.replace(from, to.replace('|', '')));
  const list = await editor.request<CompletionList>('textDocument/completion', {
    textDocument: { uri: file.uri },
    position: file.at(to),
  });
  return list.items;
}

const labels = (items: readonly CompletionItem[]): readonly string[] =>
  [...items].sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1)).map(({ label }) => label);

test('it is announced with the signs that ask for it', () => {
  expect(editor.capabilities.completionProvider).toEqual({
    triggerCharacters: [' ', '(', '"', '.'],
    resolveProvider: true,
  });
});

test('members of a field, and a whole line with holes', async () => {
  const file = await editor.open(join(example('acme-cloud'), 'gates.funnel'));
  const items = await offered(file, 'need is known', 'budget is |');
  expect(labels(items).slice(0, 3).sort()).toEqual(['approved', 'exploring', 'none']);
  const text = file.text();
  const lines = await offered(file, 'gate bant', 'gate new {\n  req|\n}\ngate bant');
  const require = lines.find(({ label }) => label === 'require')!;
  expect(require.insertTextFormat).toBe(2);
  expect(applied(file.text(), [require.textEdit as never])).toContain(
    'gate new {\n  require $' + '{1:condition} because "$' + '{2:reason}"\n}',
  );
  expect(text).toContain('budget is ');
  await file.close();
});

test('more is told of an item that is looked at', async () => {
  const file = await editor.open(join(example('acme-cloud'), 'gates.funnel'));
  const items = await offered(file, 'need is known', 'em| is known');
  const employees = items.find(({ label }) => label === 'employees')!;
  expect(employees.documentation).toBeUndefined();
  const resolved = await editor.request<CompletionItem>('completionItem/resolve', employees);
  expect(JSON.stringify(resolved.documentation)).toContain('Company size');
  await file.close();
});

test.skipIf(!existsSync(LEADS))(
  'values of the data with their share (needs the public leads of x-education)',
  async () => {
    const file = await editor.open(join(example('x-education'), 'rules.funnel'));
    const ask = () => offered(file, 'gate ', 'segment chatty when source is |\ngate ');
    const items = await waitFor(ask, found => found.some(({ detail }) => detail?.includes('of 9,240 leads')));
    expect(items.find(({ label }) => label === 'Olark Chat')?.detail).toBe('19% of 9,240 leads');
    await file.close();
  },
);

/** The sample is read in the background, once nobody has typed for a while; each question types. */
async function waitFor<T>(ask: () => Promise<T>, isEnough: (found: T) => boolean): Promise<T> {
  for (let tries = 0; ; tries++) {
    const found = await ask();
    if (isEnough(found) || tries > 30) return found;
    await new Promise(settle => setTimeout(settle, 600));
  }
}
