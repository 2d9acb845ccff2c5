// Folding over the protocol.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FoldingRange } from 'vscode-languageserver-protocol';
import { type Editor, example, openEditor } from '../lib/editor.ts';

let editor: Editor;

beforeAll(async () => {
  editor = await openEditor();
});

afterAll(() => editor.stop());

test.each([
  ['acme-cloud', 'scores.funnel', ['persona economic_buyer', 'score fit', 'score engagement', '  group "Content"']],
  ['x-education', 'rules.funnel', ['score ']],
])('%s: blocks fold at the lines that open them', async (program, name, openings) => {
  const file = await editor.open(join(example(program), name));
  const ranges = await editor.request<FoldingRange[]>('textDocument/foldingRange', { textDocument: { uri: file.uri } });
  const lines = file.text().split('\n');
  for (const opening of openings) {
    const line = lines.findIndex(each => each.startsWith(opening));
    const range = ranges.find(each => each.startLine === line);
    expect(range, opening).toBeDefined();
    // The line of the closing brace stays to be seen.
    expect(lines[range!.endLine + 1]!.trim()).toBe('}');
  }
  expect(editor.capabilities.foldingRangeProvider).toBe(true);
});
