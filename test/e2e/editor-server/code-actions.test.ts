// Code actions over the protocol: every fix of a finding, and the rewritings, which must leave the program as right as it was.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver-protocol';
import { applied, type Editor, example, type OpenFile, openEditor } from '../lib/editor.ts';

let editor: Editor;

beforeAll(async () => {
  editor = await openEditor();
});

afterAll(() => editor.stop());

function actions(file: OpenFile, range: Range, only?: string[]): Promise<CodeAction[]> {
  const context = { diagnostics: [], ...(only === undefined ? {} : { only }) };
  return editor.request('textDocument/codeAction', { textDocument: { uri: file.uri }, range, context });
}

async function take(file: OpenFile, { edit }: CodeAction): Promise<void> {
  await file.replace(applied(file.text(), edit!.changes![file.uri]!));
}

const errors = async (file: OpenFile): Promise<string[]> =>
  (await editor.diagnosticsOf(file)).diagnostics
    .filter(({ severity }) => severity === 1)
    .map(({ code }) => String(code));

test.each([
  ['acme-cloud', 'scores.funnel', 'employees between', 'employes between', 'employees'],
  ['x-education', 'rules.funnel', 'score ', 'scor ', 'score'],
])('%s: a slip is put right by the fix of its finding', async (program, name, right, wrong, title) => {
  const file = await editor.open(join(example(program), name));
  expect(await errors(file)).toEqual([]);
  const tidy = file.text();
  await file.edit(file.range(right), wrong);
  expect((await errors(file)).length).toBeGreaterThan(0);
  const offered = await actions(
    file,
    file.range(wrong.slice(0, 4), tidy.slice(0, tidy.indexOf(right)).split(wrong.slice(0, 4)).length),
  );
  const fix = offered.find(each => each.kind === CodeActionKind.QuickFix && each.title.includes(title));
  expect(fix, offered.map(each => each.title).join(', ')).toBeDefined();
  expect(fix!.diagnostics?.length).toBe(1);
  await take(file, fix!);
  expect(file.text()).toBe(tidy);
  expect(await errors(file)).toEqual([]);
  await file.close();
});

test.each([
  ['acme-cloud', 'gates.funnel', 'require fit >= |60', '60', 'param'],
  ['acme-cloud', 'scores.funnel', 'employees between |200', '200', 'param'],
  ['acme-cloud', 'scores.funnel', '("kubernetes", |"terraform")', '', 'list'],
  ['acme-cloud', 'scores.funnel', 'when |budget is approved', 'budget is approved', 'segment'],
  ['acme-cloud', 'gates.funnel', 'when |fit >= 70', 'fit >= 70', 'segment'],
])('%s/%s: at %s something gets a name, and the program stays right', async (program, name, at, selected, what) => {
  const file = await editor.open(join(example(program), name));
  const start = file.at(at);
  const end = { line: start.line, character: start.character + (what === 'segment' ? selected.length : 0) };
  const offered = await actions(file, { start, end }, [CodeActionKind.Refactor]);
  const action = offered.find(({ title }) => title.includes(what));
  expect(action, offered.map(({ title }) => title).join(', ')).toBeDefined();
  expect(action!.kind).toBe(CodeActionKind.RefactorExtract);
  const before = file.text();
  await take(file, action!);
  expect(file.text()).not.toBe(before);
  expect(await errors(file)).toEqual([]);
  await file.close();
});

test('x-education: a number becomes a param, and the program stays right', async () => {
  const file = await editor.open(join(example('x-education'), 'rules.funnel'));
  const number = />= (\d+)/.exec(file.text())!;
  const start = file.at(`>= |${number[1]}`);
  const [action] = await actions(file, { start, end: start }, [CodeActionKind.RefactorExtract]);
  await take(file, action!);
  expect(file.text()).toMatch(new RegExp(`^param \\w+ normally ${number[1]}$`, 'm'));
  expect(await errors(file)).toEqual([]);
  await file.close();
});

test('a list is sorted, and all safe fixes of a file are made at once', async () => {
  const file = await editor.open(join(example('acme-cloud'), 'data.funnel'));
  await file.edit(file.range('"gmail.com", "yahoo.com", "outlook.com"'), '"yahoo.com", "gmail.com", "outlook.com"');
  const [sort] = await actions(file, file.range('"yahoo.com"'), [CodeActionKind.RefactorRewrite]);
  await take(file, sort!);
  expect(file.text()).toContain('list free_mail = "gmail.com", "outlook.com", "yahoo.com"');
  await file.replace(`${file.text()}\nsegment a when employees => 5\nsegment b when employees =< 7\n`);
  const [all] = await actions(file, file.range('lead'), ['source.fixAll']);
  await take(file, all!);
  expect(file.text()).toContain('employees >= 5\nsegment b when employees <= 7');
  await file.close();
});
