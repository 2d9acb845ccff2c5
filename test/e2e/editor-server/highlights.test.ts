// Highlights of a name over the protocol.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver-protocol';
import { type Editor, example, openEditor } from '../lib/editor.ts';

let editor: Editor;

beforeAll(async () => {
  editor = await openEditor();
});

afterAll(() => editor.stop());

test.each([
  ['acme-cloud', 'gates.funnel', 'param mql_|bar', 'mql_bar', 2],
  ['acme-cloud', 'lifecycle.funnel', 'stage nur|ture', 'nurture', 4],
  ['x-education', 'rules.funnel', 'score engage|ment', 'engagement', 5],
])('%s: the declaration in %s is written, all else is read', async (program, path, marked, name, count) => {
  const file = await editor.open(join(example(program), path));
  const params = { textDocument: { uri: file.uri }, position: file.at(marked) };
  const found = await editor.request<DocumentHighlight[]>('textDocument/documentHighlight', params);
  expect(found.map(({ range }) => file.textIn(range))).toEqual(Array(count).fill(name));
  expect(found.filter(({ kind }) => kind === DocumentHighlightKind.Write)).toHaveLength(1);
  expect(editor.capabilities.documentHighlightProvider).toBe(true);
});
