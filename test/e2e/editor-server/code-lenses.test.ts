// Lenses above declarations, over the protocol: how many leads of the sample pass, once they are counted.
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type CodeLens, CodeLensRefreshRequest } from 'vscode-languageserver-protocol';
import { type Editor, example, type OpenFile, openEditor } from '../lib/editor.ts';

let editor: Editor;

afterEach(() => editor.stop());

const lensesOf = ({ uri }: OpenFile) => editor.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });

/** The titles that stand above a line, once the sample has been counted. */
async function titlesAbove(name: string, opening: string): Promise<string[]> {
  editor = await openEditor({ capabilities: { workspace: { codeLens: { refreshSupport: true } } } });
  const file = await editor.open(join(example('acme-cloud'), name));
  const counted = new Promise<void>(settle => editor.connection.onRequest(CodeLensRefreshRequest.type, () => settle()));
  await lensesOf(file);
  await counted;
  const line = file.at(opening).line;
  return (await lensesOf(file)).flatMap(({ command, range }) =>
    range.start.line === line && command ? [command.title] : [],
  );
}

test.each([
  ['gates.funnel', 'gate ready', /^60 of 5,000 sample leads pass/],
  ['scores.funnel', 'segment enterprise', /of 5,000 sample leads/],
])('%s: %s says how many leads of the sample it takes', async (name, opening, words) => {
  const titles = await titlesAbove(name, opening);
  expect(
    titles.some(title => words.test(title)),
    titles.join(' / '),
  ).toBe(true);
});
