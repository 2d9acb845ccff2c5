// Going to the definition over the protocol.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Location, Position } from 'vscode-languageserver-protocol';
import { type Editor, example, type OpenFile, openEditor, pathOf } from '../lib/editor.ts';

let editor: Editor;

beforeAll(async () => {
  editor = await openEditor();
});

afterAll(() => editor.stop());

/** Where a name leads: the file, and the text of the range there, opened to read it. */
async function leadsTo(file: OpenFile, position: Position, method = 'definition'): Promise<string[]> {
  const params = { textDocument: { uri: file.uri }, position };
  const found = (await editor.request<Location[] | null>(`textDocument/${method}`, params)) ?? [];
  return Promise.all(
    found.map(async ({ uri, range }) => {
      const target = await editor.open(pathOf(uri));
      const line = target.text().split('\n')[range.start.line]!.trim();
      return `${pathOf(uri).split('/').at(-1)}: ${target.textIn(range)} in ${line}`;
    }),
  );
}

test('acme-cloud: from a condition to the field, the score, the persona in other files', async () => {
  expect(editor.capabilities).toMatchObject({ definitionProvider: true, declarationProvider: true });
  const gates = await editor.open(join(example('acme-cloud'), 'gates.funnel'));
  expect(await leadsTo(gates, gates.at('when bud|get is approved'))).toEqual([
    'data.funnel: budget in budget unknown "Select" one of none, exploring, approved',
  ]);
  expect(await leadsTo(gates, gates.at('budget is appro|ved'))).toEqual([
    'data.funnel: approved in budget unknown "Select" one of none, exploring, approved',
  ]);
  expect(await leadsTo(gates, gates.at('require |fit >= 60'))).toEqual([
    'scores.funnel: fit in score fit "Fit" from 0 to 100 {',
  ]);
  expect(await leadsTo(gates, gates.at('engagement >= mql_|bar'), 'declaration')).toEqual([
    'gates.funnel: mql_bar in param mql_bar "Engagement an MQL needs" normally 40 allowed 20 to 90 {',
  ]);
});

test('acme-cloud: an owner leads to the settings, a name of a test to the rules', async () => {
  const data = await editor.open(join(example('acme-cloud'), 'data.funnel'));
  expect(await leadsTo(data, data.at('owned by mark|eting'))).toEqual([
    'funnel.yaml: marketing in owners: [marketing, sales]',
  ]);
  const tests = await editor.open(join(example('acme-cloud'), 'tests/ready.test.yaml'));
  expect(await leadsTo(tests, tests.at('gates.rea|dy'))).toEqual([
    'gates.funnel: ready in gate ready "Marketing qualified" {',
  ]);
});

test('x-education: the words of a score', async () => {
  const rules = await editor.open(join(example('x-education'), 'rules.funnel'));
  expect(await leadsTo(rules, rules.at('use 35 when segment is sear|ched'))).toEqual([
    'rules.funnel: searched in segment searched "Came by a search engine" when source in (Google, bing, "Organic Search")',
  ]);
  expect(await leadsTo(rules, rules.at('use 35 |when'))).toEqual([]);
});
