// The shape of the line that is being written, over the protocol.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SignatureHelp } from 'vscode-languageserver-protocol';
import { type Editor, example, openEditor } from '../lib/editor.ts';

let editor: Editor;

beforeAll(async () => {
  editor = await openEditor();
});

afterAll(() => editor.stop());

test.each([
  ['acme-cloud', 'scores.funnel', 'add 5 per email_click |up to', 'add <points> per <activity>'],
  ['x-education', 'rules.funnel', 'require |', 'require <condition> [because <reason>]'],
])('%s/%s: %s', async (program, path, marked, shape) => {
  const file = await editor.open(join(example(program), path));
  const found = await editor.request<SignatureHelp | null>('textDocument/signatureHelp', {
    textDocument: { uri: file.uri },
    position: file.at(marked),
  });
  expect(found?.signatures[0]?.label).toContain(shape);
  expect(found?.signatures[0]?.parameters?.length).toBeGreaterThan(1);
  await file.close();
});
