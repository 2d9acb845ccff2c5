// Formatting over the protocol: whole files, ranges, and while typing.
import { join } from 'node:path';
import { format } from '@funnel/language';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TextEdit } from 'vscode-languageserver-protocol';
import { applied, type Editor, example, openEditor } from '../lib/editor.ts';

let editor: Editor;

beforeAll(async () => {
  editor = await openEditor();
});

afterAll(() => editor.stop());

const options = { tabSize: 2, insertSpaces: true };

/** A text as somebody in a hurry writes it: blanks where none belong, none where some do. */
const untidy = (text: string): string =>
  text
    .split('\n')
    .map(line => (/["/]/.test(line) ? line : line.replace(/ >= /g, '>=').replace(/^ {2}/, '      ')))
    .join('\n');

const files = [
  ['acme-cloud', 'scores.funnel'],
  ['acme-cloud', 'clocks.funnel'],
  ['x-education', 'rules.funnel'],
] as const;

test.each(files)('%s/%s: the whole file, as the command formats it', async (program, name) => {
  const path = join(example(program), name);
  const file = await editor.open(path);
  const tidy = file.text();
  await file.replace(untidy(tidy));
  expect(file.text()).not.toBe(tidy);
  const edits = await editor.request<TextEdit[]>('textDocument/formatting', {
    textDocument: { uri: file.uri },
    options,
  });
  expect(applied(file.text(), edits)).toBe((format(tidy) as { text: string }).text);
  // Lines that are as they should be are not touched.
  expect(edits.length).toBeGreaterThan(1);
  await file.replace(tidy);
  expect(await editor.request('textDocument/formatting', { textDocument: { uri: file.uri }, options })).toEqual([]);
  await file.close();
});

test.each([
  ['acme-cloud', 'scores.funnel', 'score fit', 'add 30 when employees'],
  ['x-education', 'rules.funnel', 'score ', 'add '],
])('%s: a range formats its declaration only', async (program, name, first, line) => {
  const file = await editor.open(join(example(program), name));
  const tidy = file.text();
  const [start, end] = [tidy.indexOf(first), tidy.indexOf('\n}', tidy.indexOf(first)) + 2];
  const spoilt = tidy.slice(start, end).replace(/\n {2}/g, '\n     ');
  await file.replace(`${tidy.slice(0, start)}${spoilt}\n\nlist   zz="a"\n${tidy.slice(end)}`);
  const edits = await editor.request<TextEdit[]>('textDocument/rangeFormatting', {
    textDocument: { uri: file.uri },
    range: file.range(line, file.text().slice(0, start).split(line).length),
    options,
  });
  const after = applied(file.text(), edits);
  expect(after).toContain(tidy.slice(start, end));
  expect(after).toContain('list   zz="a"');
  await file.close();
});

test.each([
  ['acme-cloud', 'scores.funnel'],
  ['x-education', 'rules.funnel'],
])('%s: a new line tidies the one above and is indented', async (program, name) => {
  const file = await editor.open(join(example(program), name));
  await file.replace('score fit from 0 to 100 {\n  add 30 when   1>=0\n\n}\n');
  const edits = await editor.request<TextEdit[]>('textDocument/onTypeFormatting', {
    textDocument: { uri: file.uri },
    position: { line: 2, character: 0 },
    ch: '\n',
    options,
  });
  expect(applied(file.text(), edits)).toBe('score fit from 0 to 100 {\n  add 30 when 1 >= 0\n  \n}\n');
  await file.close();
});
