// Colours of names over the protocol: of a file, of a part of it, and what an edit changes.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-protocol';
import { type Editor, example, type OpenFile, openEditor } from '../lib/editor.ts';

let editor: Editor;

beforeAll(async () => {
  editor = await openEditor();
});

afterAll(() => editor.stop());

/** `text: type modifiers`, one for each token. */
function shown(file: OpenFile, data: readonly number[]): string[] {
  const { tokenTypes, tokenModifiers } = editor.capabilities.semanticTokensProvider!.legend;
  const found: string[] = [];
  let [line, character] = [0, 0];
  for (let index = 0; index < data.length; index += 5) {
    const [down, along, length, type, bits] = data.slice(index, index + 5) as [number, number, number, number, number];
    character = down === 0 ? character + along : along;
    line += down;
    const text = file.textIn({ start: { line, character }, end: { line, character: character + length } });
    const modifiers = tokenModifiers.filter((_, bit) => (bits & (1 << bit)) !== 0);
    found.push(`${text}: ${[tokenTypes[type], ...modifiers].join(' ')}`);
  }
  return found;
}

const tokensOf = (file: OpenFile, part = '', more: object = {}): Promise<SemanticTokens & SemanticTokensDelta> =>
  editor.request(`textDocument/semanticTokens/${part}`, { textDocument: { uri: file.uri }, ...more });

test('acme-cloud: scores, fields and members look different', async () => {
  const file = await editor.open(join(example('acme-cloud'), 'gates.funnel'));
  const tokens = shown(file, (await tokensOf(file, 'full')).data);
  expect(tokens.slice(0, 3)).toEqual([
    'mql_bar: parameter declaration',
    'source: property',
    'list: enumMember readonly',
  ]);
  expect(tokens).toContain('fit: function');
  expect(tokens).toContain('need_and_interest: function declaration');
  const range = { start: file.at('gate ready'), end: file.at('gate bant') };
  expect(shown(file, (await tokensOf(file, 'range', { range })).data)[0]).toBe('ready: function declaration');
});

test('x-education: after an edit only what changed is told', async () => {
  const file = await editor.open(join(example('x-education'), 'rules.funnel'));
  const before = await tokensOf(file, 'full');
  await file.edit(file.range('fit >= 20 because'), 'engagement >= 20 because');
  const delta = await tokensOf(file, 'full/delta', { previousResultId: before.resultId });
  expect(delta.edits).toHaveLength(1);
  expect(delta.edits[0]!.deleteCount).toBeLessThan(15);
  const data = [...before.data];
  for (const { start, deleteCount, data: now } of delta.edits) data.splice(start, deleteCount, ...(now ?? []));
  expect(data).toEqual((await tokensOf(file, 'full')).data);
  expect(shown(file, data)).toContain('engagement: function');
  // What an unknown result was, nobody knows: all is told again.
  expect((await tokensOf(file, 'full/delta', { previousResultId: 'none' })).data).toEqual(data);
});
