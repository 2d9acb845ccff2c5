// Tests at a boundary over the protocol: offered on a bar, put behind the tests that there are, passing, and offered once.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CodeAction, CreateFile, TextDocumentEdit } from 'vscode-languageserver-protocol';
import { applied, type Editor, example, openEditor } from '../lib/editor.ts';

const TITLE = 'Add tests at this boundary';

let editor: Editor;
const folders: string[] = [];

beforeAll(async () => {
  const codeAction = { resolveSupport: { properties: ['edit'] } };
  editor = await openEditor({ capabilities: { textDocument: { codeAction } } });
});

afterAll(async () => {
  await editor.stop();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function copyOf(name: string, withTests: boolean): string {
  const folder = mkdtempSync(join(tmpdir(), 'boundaries-'));
  folders.push(folder);
  const isWanted = (path: string): boolean =>
    !/\/(data|out|simulate)(\/|$)/.test(path) && (withTests || !/\/tests(\/|$)/.test(path));
  cpSync(example(name), folder, { recursive: true, filter: isWanted });
  return folder;
}

async function offered(path: string, at: string): Promise<CodeAction | undefined> {
  const file = await editor.open(path);
  const position = file.at(at);
  const range = { start: position, end: position };
  const actions = await editor.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: file.uri },
    range,
    context: { diagnostics: [], only: ['refactor'] },
  });
  return actions.find(({ title }) => title === TITLE);
}

interface Ran {
  readonly passed: number;
  readonly failed: number;
  readonly problems: readonly unknown[];
}

test.each([
  ['acme-cloud', 'gates.funnel', 'require engagement >= |mql_bar', 'ready.test.yaml', 'ready: engagement >= mql_bar'],
  ['acme-cloud', 'gates.funnel', 'when fit >= |70', 'priority.test.yaml', 'priority: fit >= 70'],
  ['acme-cloud', 'scores.funnel', 'employees between |200', 'fit.test.yaml', 'fit: employees >= 200'],
  ['acme-cloud', 'lifecycle.funnel', 'stalls after |21 days', '', 'sal: stalls after 21 days'],
  ['x-education', 'rules.funnel', 'band a "Call today" when fit >= |50', 'rules.test.yaml', 'priority: fit >= 50'],
])('%s/%s: at %s', async (program, name, at, into, names) => {
  const folder = copyOf(program, true);
  const action = await offered(join(folder, name), at);
  expect(action).toBeDefined();
  expect(action!.edit).toBeUndefined();
  const { edit } = await editor.request<CodeAction>('codeAction/resolve', action);
  const [uri, edits] = Object.entries(edit!.changes!)[0]!;
  expect(uri.endsWith(into)).toBe(true);
  const tests = await editor.open(decodeURIComponent(new URL(uri).pathname));
  const before = await editor.request<Ran>('funnel/runTests', { uri });
  await tests.replace(applied(tests.text(), edits));
  expect(tests.text()).toContain(names);
  const after = await editor.request<Ran>('funnel/runTests', { uri });
  expect(after).toMatchObject({ failed: 0, problems: [] });
  expect(after.passed).toBeGreaterThan(before.passed);
  const again = await editor.request<CodeAction>('codeAction/resolve', action);
  expect(again.edit).toBeUndefined();
  await tests.close();
});

test('without tests a file of them is made', async () => {
  const folder = copyOf('x-education', false);
  const action = await offered(join(folder, 'rules.funnel'), '>= |');
  const { edit } = await editor.request<CodeAction>('codeAction/resolve', action);
  const [create, write] = edit!.documentChanges as [CreateFile, TextDocumentEdit];
  expect(create).toMatchObject({ kind: 'create' });
  expect(create.uri.endsWith('/boundaries.test.yaml')).toBe(true);
  const tests = await editor.open(
    decodeURIComponent(new URL(create.uri).pathname),
    (write.edits[0] as { newText: string }).newText,
  );
  expect(tests.text()).toMatch(/^# .+\nrules: \.\nas of: .+Z\ntests:\n/);
  await tests.close();
});

test('nothing is offered where there is no bar, and to editors that cannot wait for the edit', async () => {
  const path = join(copyOf('acme-cloud', true), 'gates.funnel');
  expect(await offered(path, 'gate |ready')).toBeUndefined();
  const plain = await openEditor();
  const file = await plain.open(path);
  const start = file.at('require fit >= |60');
  const actions = await plain.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: file.uri },
    range: { start, end: start },
    context: { diagnostics: [] },
  });
  expect(actions.map(({ title }) => title)).not.toContain(TITLE);
  await plain.stop();
});
