// Links to files over the protocol.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocumentLink } from 'vscode-languageserver-protocol';
import { type Editor, example, openEditor, pathOf } from '../lib/editor.ts';

let editor: Editor;

beforeAll(async () => {
  editor = await openEditor();
});

afterAll(() => editor.stop());

test.each([
  ['acme-cloud', 'data.funnel', ['competitors.txt']],
  ['acme-cloud', 'clocks.funnel', ['german-holidays.txt']],
  ['x-education', 'rules.funnel', []],
])('%s: the files that %s names', async (program, path, names) => {
  const file = await editor.open(join(example(program), path));
  const links = await editor.request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri: file.uri } });
  expect(links.map(({ range }) => file.textIn(range))).toEqual(names);
  expect(links.map(({ target }) => existsSync(pathOf(target!)))).toEqual(names.map(() => true));
  expect(editor.capabilities.documentLinkProvider).toEqual({});
});
