// Renaming over the protocol: in rules, tests and settings; what cannot be renamed is told in words.
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { applied, type Editor, example, type OpenFile, openEditor, pathOf } from '../lib/editor.ts';

let editor: Editor;

beforeAll(async () => {
  editor = await openEditor();
});

afterAll(() => editor.stop());

const at = (file: OpenFile, position: Position) => ({ textDocument: { uri: file.uri }, position });

/** The texts as they would be, by path in the program. */
async function renamed(
  program: string,
  file: OpenFile,
  position: Position,
  newName: string,
): Promise<Map<string, string>> {
  const edit = await editor.request<WorkspaceEdit | null>('textDocument/rename', { ...at(file, position), newName });
  return new Map(
    Object.entries(edit?.changes ?? {}).map(([uri, edits]) => {
      const path = pathOf(uri);
      return [relative(example(program), path), applied(readFileSync(path, 'utf8'), edits)];
    }),
  );
}

const refusal = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'it was not refused',
    (error: Error) => error.message,
  );

test('acme-cloud: a score is renamed in rules and tests', async () => {
  expect(editor.capabilities.renameProvider).toEqual({ prepareProvider: true });
  const gates = await editor.open(join(example('acme-cloud'), 'gates.funnel'));
  const position = gates.at('require f|it >= 60');
  const prepared = await editor.request<{ range: Range; placeholder: string }>(
    'textDocument/prepareRename',
    at(gates, position),
  );
  expect([gates.textIn(prepared.range), prepared.placeholder]).toEqual(['fit', 'fit']);
  const texts = await renamed('acme-cloud', gates, position, 'suits');
  expect(texts.get('scores.funnel')).toContain('score suits "Fit" from 0 to 100 {');
  expect(texts.get('gates.funnel')).toContain('band hot "Hot" when suits >= 70 and');
  expect(texts.get('handover.funnel')).toContain('include title, employees, persona, suits, engagement, priority');
  expect(texts.get('tests/ready.test.yaml')).toContain(
    'gates.ready: { failed at: suits, because: The right person first }',
  );
  expect(texts.get('tests/fit.test.yaml')).toContain('shares.suits: { Where we win most: 30 }');
});

test('acme-cloud: a field keeps its column, and is renamed from a test', async () => {
  const tests = await editor.open(join(example('acme-cloud'), 'tests/bar.test.yaml'));
  const position = tests.at('emplo|yees: 300');
  const prepared = await editor.request<{ placeholder: string }>('textDocument/prepareRename', at(tests, position));
  expect(prepared.placeholder).toBe('employees');
  const texts = await renamed('acme-cloud', tests, position, 'size');
  expect(texts.get('data.funnel')).toContain('  size "Company size" from "employees" number\n');
  expect(texts.get('tests/bar.test.yaml')).toContain('expect: { mql_bar: { value: 40, uncertain: [size, source] } }');
});

test('x-education: why not', async () => {
  const rules = await editor.open(join(example('x-education'), 'rules.funnel'));
  const prepare = (marked: string) =>
    refusal(editor.request('textDocument/prepareRename', at(rules, rules.at(marked))));
  expect(await prepare('add 50 |when')).toBe('`when` is a word of the language, not a name of this program.');
  expect(await prepare('add |50 when')).toBe('50 is a value, not a name: change it where it stands.');
  const rename = (newName: string) =>
    refusal(editor.request('textDocument/rename', { ...at(rules, rules.at('score f|it')), newName }));
  expect(await rename('engagement')).toBe('`engagement` is taken: there is a score of that name.');
  expect(await rename('how good')).toContain('is no name');
  expect(await rename('latest')).toBe('`latest` is a word that cannot name anything.');
});
