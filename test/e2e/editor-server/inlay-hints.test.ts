// Remarks between the words and lenses above declarations, over the protocol: they come once the sample is counted.
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import {
  type CodeLens,
  CodeLensRefreshRequest,
  type InlayHint,
  InlayHintRefreshRequest,
} from 'vscode-languageserver-protocol';
import { type Editor, example, type OpenFile, openEditor } from '../lib/editor.ts';

let editor: Editor;

afterEach(() => editor.stop());

const workspace = { inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true } };

async function begin(initializationOptions: unknown = {}): Promise<OpenFile> {
  editor = await openEditor({ capabilities: { workspace }, initializationOptions });
  return editor.open(join(example('acme-cloud'), 'gates.funnel'));
}

const whole = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
const about = ({ uri }: OpenFile) => ({ textDocument: { uri }, range: whole });
const hintsOf = (file: OpenFile) => editor.request<InlayHint[]>('textDocument/inlayHint', about(file));
const lensesOf = (file: OpenFile) => editor.request<CodeLens[]>('textDocument/codeLens', about(file));

/** Both are asked for again once the editor is told to. */
function refreshed(): Promise<unknown> {
  const told = (type: typeof CodeLensRefreshRequest.type | typeof InlayHintRefreshRequest.type) =>
    new Promise<void>(settle => editor.connection.onRequest(type, () => settle()));
  return Promise.all([told(CodeLensRefreshRequest.type), told(InlayHintRefreshRequest.type)]);
}

test('shares of the sample, values of params, and lenses', async () => {
  const file = await begin();
  const counted = refreshed();
  const first = await hintsOf(file);
  expect(first.map(({ label }) => label)).toContain('= 40 …');
  await counted;
  const hints = await hintsOf(file);
  expect(hints.filter(({ label }) => /%$/.test(String(label))).length).toBeGreaterThan(5);
  const lenses = await lensesOf(file);
  expect(lenses.map(({ command }) => command?.title)).toContain('60 of 5,000 sample leads pass (1%)');
});

test('a score says what it can reach', async () => {
  await begin();
  const file = await editor.open(join(example('acme-cloud'), 'scores.funnel'));
  const labels = (await hintsOf(file)).map(({ label }) => String(label));
  expect(labels.some(label => /^reaches \d+ to \d+$/.test(label))).toBe(true);
});

test('each can be turned off', async () => {
  const file = await begin({ inlayHints: { params: false }, codeLens: { sample: false } });
  const counted = refreshed();
  expect((await hintsOf(file)).map(({ label }) => label)).not.toContain('= 40 …');
  await counted;
  expect(await lensesOf(file)).toEqual([]);
  expect((await hintsOf(file)).length).toBeGreaterThan(5);
});
