// What is told where the pointer rests, over the protocol.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Hover, MarkupContent } from 'vscode-languageserver-protocol';
import { type Editor, example, openEditor } from '../lib/editor.ts';

let editor: Editor;

beforeAll(async () => {
  editor = await openEditor();
});

afterAll(() => editor.stop());

test.each([
  ['acme-cloud', 'gates.funnel', 'require f|it', 'Leads can reach'],
  ['acme-cloud', 'gates.funnel', 'mql_|bar', '40 normally, else 60 or 30'],
  ['acme-cloud', 'gates.funnel', 'pass at on|ce', '**pass at once**'],
  ['acme-cloud', 'scores.funnel', 'points halve every 1|4', '| 28 days | 25% |'],
  ['x-education', 'rules.funnel', 'sou|rce', 'Lead Source'],
])('%s/%s: %s', async (program, path, marked, said) => {
  const file = await editor.open(join(example(program), path));
  const found = await editor.request<Hover | null>('textDocument/hover', {
    textDocument: { uri: file.uri },
    position: file.at(marked),
  });
  expect((found?.contents as MarkupContent | undefined)?.value).toContain(said);
  await file.close();
});
