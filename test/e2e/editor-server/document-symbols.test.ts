// The outline over the protocol.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DocumentSymbol, type Range, SymbolKind } from 'vscode-languageserver-protocol';
import { type Editor, example, openEditor } from '../lib/editor.ts';

let editor: Editor;

beforeAll(async () => {
  editor = await openEditor();
});

afterAll(() => editor.stop());

const holds = (outer: Range, inner: Range): boolean => {
  const before = (a: Range['start'], b: Range['start']): boolean =>
    a.line < b.line || (a.line === b.line && a.character <= b.character);
  return before(outer.start, inner.start) && before(inner.end, outer.end);
};

/** Editors drop an outline in which a name does not lie in what it names. */
function misplaced(symbols: readonly DocumentSymbol[]): string[] {
  return symbols.flatMap(({ name, range, selectionRange, children = [] }) => [
    ...(holds(range, selectionRange) ? [] : [name]),
    ...children.filter(child => !holds(range, child.range)).map(child => `${child.name} in ${name}`),
    ...misplaced(children),
  ]);
}

test.each([
  ['acme-cloud', 'scores.funnel', ['economic_buyer', 'enterprise', 'Our own people', 'fit', 'engagement', 'intent']],
  ['x-education', 'rules.funnel', ['searched', 'Test entries', 'fit', 'engagement']],
])('%s: the declarations of %s', async (program, path, names) => {
  const file = await editor.open(join(example(program), path));
  const params = { textDocument: { uri: file.uri } };
  const symbols = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', params);
  expect(symbols.map(({ name }) => name).slice(0, names.length)).toEqual(names);
  expect(misplaced(symbols)).toEqual([]);
  const fit = symbols.find(({ name }) => name === 'fit')!;
  expect(fit).toMatchObject({ detail: 'Fit', kind: SymbolKind.Number });
  expect(file.textIn(fit.selectionRange)).toBe('fit');
  expect(fit.children!.length).toBeGreaterThan(3);
  expect(editor.capabilities.documentSymbolProvider).toBe(true);
});
