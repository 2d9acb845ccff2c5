// Growing a selection over the protocol.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver-protocol';
import { type Editor, example, openEditor } from '../lib/editor.ts';

let editor: Editor;

beforeAll(async () => {
  editor = await openEditor();
});

afterAll(() => editor.stop());

test.each([
  [
    'acme-cloud',
    'gates.funnel',
    '(engage|ment >= 60',
    ['engagement', 'engagement >= 60', 'engagement >= 60 or intent >= 30', '(engagement >= 60 or intent >= 30)'],
  ],
  [
    'x-education',
    'rules.funnel',
    'require fi|t >= 20',
    ['fit', 'fit >= 20', 'require fit >= 20 because "Somebody the courses are for"'],
  ],
])('%s: from a word to the file', async (program, path, marked, first) => {
  const file = await editor.open(join(example(program), path));
  const params = { textDocument: { uri: file.uri }, positions: [file.at(marked)] };
  const [innermost] = await editor.request<SelectionRange[]>('textDocument/selectionRange', params);
  const texts: string[] = [];
  for (let each: SelectionRange | undefined = innermost; each; each = each.parent) texts.push(file.textIn(each.range));
  expect(texts.slice(0, first.length)).toEqual(first);
  expect(texts.at(-1)).toBe(file.text());
  expect(editor.capabilities.selectionRangeProvider).toBe(true);
});
