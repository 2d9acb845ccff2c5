// Completion, hover and definition in tests and settings over the protocol.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type {
  CompletionItem,
  CompletionList,
  Hover,
  Location,
  MarkupContent,
  Position,
} from 'vscode-languageserver-protocol';
import { type Editor, example, type OpenFile, openEditor } from '../lib/editor.ts';
import { folder } from '../lib/funnel.ts';

let editor: Editor;

beforeAll(async () => {
  const completionItem = { snippetSupport: true };
  editor = await openEditor({ capabilities: { textDocument: { completion: { completionItem } } } });
});

afterAll(() => editor.stop());

const at = ({ uri }: OpenFile, position: Position) => ({ textDocument: { uri }, position });

async function complete(file: OpenFile, marked: string): Promise<readonly CompletionItem[]> {
  const list = await editor.request<CompletionList>('textDocument/completion', at(file, file.at(marked)));
  return list.items.toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
}

const labels = (items: readonly CompletionItem[]): readonly string[] => items.map(({ label }) => label);

const tests = (program: string, name: string): string => join(example(program), 'tests', name);

test('acme-cloud: fields, members, activities and expectations of its tests', async () => {
  const file = await editor.open(tests('acme-cloud', 'bar.test.yaml'));
  const end = file.at('tests:|');
  await file.edit(
    { start: end, end },
    '\n  - name: new\n    lead: { seniority: }\n    activities: []\n    expect: { }',
  );
  expect(labels(await complete(file, 'lead: { seniority: |}'))).toEqual([
    'junior',
    'manager',
    'director',
    'vp',
    'c_level',
  ]);
  expect(labels(await complete(file, 'lead: { |seniority: }'))).toContain('technology');
  const [view] = (await complete(file, 'activities: [|]')).filter(({ label }) => label === 'page_view');
  expect(view?.textEdit?.newText).toBe('{ page_view: { $1 }, ago: ${2:2 days} }');
  const expected = await complete(file, 'expect: { |}');
  expect(labels(expected).slice(0, 3)).toEqual(['fit', 'engagement', 'intent']);
  expect(labels(expected)).toEqual(expect.arrayContaining(['clocks.first_response', 'handoffs.new_mql', 'stage']));
  const fit = expected.find(({ label }) => label === 'fit');
  expect(fit?.documentation).toMatchObject({ value: expect.stringContaining('score fit "Fit" from 0 to 100') });
  await file.close();
});

test('x-education: a new test, where there is a dash', async () => {
  const file = await editor.open(tests('x-education', 'rules.test.yaml'));
  const end = file.at('tests:|');
  await file.edit({ start: end, end }, '\n  - ');
  const [first] = await complete(file, 'tests:\n  - |');
  expect(first?.label).toBe('a test');
  expect(first?.textEdit?.newText).toBe('name: ${1:What must hold}\n    lead: { $2 }\n    expect: { $3 }');
  await file.close();
});

test('settings: keys, the files of the folder, codes', async () => {
  const file = await editor.open(
    join(example('acme-cloud'), 'funnel.yaml'),
    'data:\n  leads: data/\nchecks: { severity: { } }\n',
  );
  expect(labels(await complete(file, 'leads: data/|'))).toContain('data/leads.csv');
  expect(labels(await complete(file, 'severity: { |'))).toContain('unused');
  expect(labels(await complete(file, '|checks'))).toContain('time zone');
  await file.close();
});

test('settings: columns of the data, also while the settings are half written', async () => {
  const leads = 'Lead Number,Seniority,Converted\n1,junior,0\n2,,1\n';
  const rules = 'lead {\n  seniority from "Seniority" one of junior, vp\n}\n';
  const folds = '{"id":"1","fold":"train"}\n{"id":"2","fold":null}\n';
  const root = folder({ 'funnel.yaml': '', 'rules.funnel': rules, 'data/leads.csv': leads, 'folds.jsonl': folds });
  const shown = (items: readonly CompletionItem[]) => items.map(({ detail, label }) => `${label}: ${detail}`);
  const written =
    'data: { leads: data/leads.csv }\nkey: \noutcome:\n  column: \n  fold: { file: folds.jsonl, column: }\n';
  const file = await editor.open(join(root, 'funnel.yaml'), written);
  const columns = [
    'Lead Number: filled in 100% of 2 rows',
    'Seniority: filled in 50% of 2 rows',
    'Converted: filled in 100% of 2 rows',
  ];
  expect(shown(await complete(file, 'key: |'))).toEqual(columns);
  expect(shown(await complete(file, 'column: |\n'))).toEqual(columns);
  expect(shown(await complete(file, 'folds.jsonl, column: |'))).toEqual([
    'id: filled in 100% of 2 rows',
    'fold: filled in 50% of 2 rows',
  ]);
  const [first] = await complete(file, 'key: |');
  expect(first?.textEdit?.newText).toBe('Lead Number');
  writeFileSync(join(root, 'data/leads.csv'), 'id\n1\n');
  expect(shown(await complete(file, 'key: |'))).toEqual(['id: filled in 100% of 1 rows']);
  rmSync(join(root, 'data/leads.csv'));
  expect(await complete(file, 'key: |')).toEqual([]);
  await file.close();
});

test('names are told of as in the rules, keys as the schema has them', async () => {
  const file = await editor.open(tests('acme-cloud', 'bar.test.yaml'));
  const told = async (marked: string) =>
    (await editor.request<Hover | null>('textDocument/hover', at(file, file.at(marked))))?.contents as MarkupContent;
  expect((await told('expect: { mql|_bar')).value).toContain('param mql_bar "Engagement an MQL needs" normally 40');
  expect((await told('se|t: {')).value).toBe('Params with other values');
  expect(await told('Which ba|r is')).toBeUndefined();
  await file.close();
});

test('from a name in a test to its declaration, also while no rule file is open', async () => {
  const file = await editor.open(tests('x-education', 'rules.test.yaml'));
  const [name = ''] = /(?<=expect: \{ (?:gates\.)?)\w+/.exec(file.text()) ?? [];
  const [found] = await editor.request<Location[]>('textDocument/definition', at(file, file.range(`${name}`).start));
  expect(found?.uri).toMatch(/\/x-education\/\w+\.funnel$/);
  await file.close();
});

test('a file that is new and not stored yet belongs to the program around it', async () => {
  const program = folder({ 'funnel.yaml': '', 'rules.funnel': 'lead {\n  size number\n}\n', 'tests/a.test.yaml': '' });
  const file = await editor.open(join(program, 'tests/b.test.yaml'), 'rules: ..\ntests:\n  - name: a\n    lead: { }\n');
  expect(labels(await complete(file, 'lead: { |'))).toContain('size');
  await file.close();
});

test('other YAML gets nothing', async () => {
  const program = folder({ 'funnel.yaml': '', 'rules.funnel': 'lead {\n  size number\n}\n' });
  const file = await editor.open(join(program, 'values.yaml'), 'tests:\n  - \n');
  const list = await editor.request('textDocument/completion', at(file, file.at('- |')));
  expect(list).toBeNull();
  await file.close();
});
