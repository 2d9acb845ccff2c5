// The server in a web worker, where there is no disk: it says what the server beside the files says.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { CodeLens, Diagnostic, Hover, InlayHint } from 'vscode-languageserver-protocol';
import { type Editor, example, openEditor } from '../lib/editor.ts';
import { folder } from '../lib/funnel.ts';
import { type Look, startWorker, workerScript } from '../lib/worker.ts';

let script: string;
const editors: Editor[] = [];
beforeAll(async () => {
  script = await workerScript();
});
afterEach(() => Promise.all(editors.splice(0).map(editor => editor.stop())));

const capabilities = { workspace: { inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true } } };

async function both(asked: (look: Look) => void = () => undefined): Promise<readonly [Editor, Editor]> {
  const disk = await openEditor({ capabilities });
  editors.push(disk);
  const worker = await openEditor({ capabilities }, startWorker(script, asked));
  editors.push(worker);
  return [disk, worker];
}

/** Addresses of either as paths. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replaceAll(/file:\/\/|memfs:/g, ''));

async function told(editor: Editor, path: string): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await editor.diagnosticsOf(await editor.open(path));
  return diagnostics;
}

/** Until both give the same that is not yet empty, since samples are counted in the background. */
async function agree<T>(
  pair: readonly [Editor, Editor],
  ask: (editor: Editor) => Promise<T>,
  isEnough: (found: T) => boolean,
) {
  const patience = Date.now() + 15_000;
  for (;;) {
    const [disk, worker] = await Promise.all(pair.map(ask));
    if ((isEnough(disk!) && isEnough(worker!)) || Date.now() > patience) {
      expect(isEnough(disk!)).toBe(true);
      expect(plain(worker)).toEqual(plain(disk));
      return;
    }
    await new Promise(settle => setTimeout(settle, 100));
  }
}

const whole = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

/** A program with everything that its settings can say about findings, and what these findings need. */
function program(): string {
  const root = folder({});
  const files: Readonly<Record<string, string>> = {
    '.git/HEAD': '',
    'shared/base.funnel':
      'lead {\n  email text\n  employees number\n  region one of amer, emea\n}\nlist free from "free.txt"\n',
    'shared/free.txt': 'mail.example\n',
    'rules/funnel.yaml': [
      'shared: ../shared',
      'owners: [marketing]',
      'calendar years:',
      '  from: 2026',
      '  to: 2027',
      'checks:',
      '  severity:',
      '    unused: error',
      'data:',
      '  leads: leads.csv',
      '',
    ].join('\n'),
    'rules/leads.csv':
      'id,email,employees,region\n1,a@mail.example,300,emea\n2,b@acme.example,30,amer\n3,c@acme.example,900,amer\n',
    'rules/partners.txt': 'acme.example\nacme.example\n',
    'rules/a.funnel': [
      'funnel small {',
      '  owned by nobody',
      '}',
      'list partners from "partners.txt"',
      'list missing from "missing.txt"',
      'score fit from 0 to 100 {',
      '  add 40 when employees >= 200',
      '  add 10 when domain of email in free',
      '  add 5 when domain of email in partners',
      '}',
      'calendar office in "Europe/Berlin" {',
      '  open monday to friday 09:00 to 17:00',
      '  closed 2031-01-01',
      '}',
      '',
    ].join('\n'),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return join(root, 'rules');
}

test('findings go by the settings: years, severities, shared files, lists', async () => {
  const root = program();
  const [disk, worker] = await both();
  const rules = [await told(disk, join(root, 'a.funnel')), await told(worker, join(root, 'a.funnel'))];
  const found = rules[0]!.map(({ code, severity }) => `${code} ${severity}`);
  expect(found).toContain('unused 1');
  expect(found).toContain('date-outside-years 2');
  expect(found.filter(each => each.startsWith('unknown-'))).toEqual([]);
  expect(plain(rules[1])).toEqual(plain(rules[0]));
  const file = join(root, 'funnel.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}nothing: 1\n`);
  const settings = [await told(disk, file), await told(worker, file)];
  expect(settings[0]!.length).toBeGreaterThan(0);
  expect(plain(settings[1])).toEqual(plain(settings[0]));
});

/** The example with the first leads of its data. */
function small(): string {
  const root = folder({});
  cpSync(example('acme-cloud'), root, { recursive: true, filter: path => !/\/(out|simulate)$/.test(path) });
  for (const [name, lines] of [
    ['leads', 301],
    ['activities', 2000],
    ['history', 500],
  ] as const) {
    const file = join(root, `data/${name}.csv`);
    writeFileSync(file, readFileSync(file, 'utf8').split('\n').slice(0, lines).join('\n'));
  }
  return root;
}

test('shares, lenses, hovers and leads come from the data files', async () => {
  const pair = await both();
  const path = join(small(), 'gates.funnel');
  const files = new Map(await Promise.all(pair.map(async editor => [editor, await editor.open(path)] as const)));
  const about = (editor: Editor) => ({ textDocument: { uri: files.get(editor)!.uri } });
  const hints = (editor: Editor) =>
    editor.request<InlayHint[]>('textDocument/inlayHint', { ...about(editor), range: whole });
  await agree(pair, hints, found => found.filter(({ label }) => /%$/.test(String(label))).length > 5);
  const lenses = (editor: Editor) => editor.request<CodeLens[]>('textDocument/codeLens', about(editor));
  await agree(pair, lenses, found => found.some(({ command }) => /of \d+ sample leads/.test(command?.title ?? '')));
  const hovered = (editor: Editor) =>
    editor.request<Hover>('textDocument/hover', { ...about(editor), position: files.get(editor)!.at('gate |ready') });
  await agree(pair, hovered, found => /sample/.test(JSON.stringify(found)));
  const leads = (editor: Editor) =>
    editor.request<{ readonly ids: readonly string[] }>('funnel/leads', { uri: files.get(editor)!.uri, most: 20 });
  await agree(pair, leads, ({ ids }) => ids.length === 20);
  const id = (await leads(pair[0])).ids[3]!;
  const explained = (editor: Editor) =>
    editor.request<{ readonly markdown: string }>('funnel/explain', {
      uri: files.get(editor)!.uri,
      lead: { from: 'data', id },
    });
  await agree(pair, explained, ({ markdown }) => markdown.includes(id));
});

test('tests run the same', async () => {
  const pair = await both();
  const path = join(example('helpdesk'), 'rules.funnel');
  const uris = new Map(await Promise.all(pair.map(async editor => [editor, (await editor.open(path)).uri] as const)));
  const run = (editor: Editor) =>
    editor.request<{ readonly passed: number }>('funnel/runTests', { uri: uris.get(editor) });
  await agree(pair, run, ({ passed }) => passed > 5);
});

test('a list that is named while somebody types is read', async () => {
  const root = program();
  writeFileSync(join(root, 'more.txt'), 'one.example\none.example\n');
  const [disk, worker] = await both();
  const path = join(root, 'a.funnel');
  const found: unknown[] = [];
  for (const editor of [disk, worker]) {
    const file = await editor.open(path);
    await editor.diagnosticsOf(file);
    await file.replace(file.text().replace('"missing.txt"', '"more.txt"'));
    await agreeAlone(async () => {
      const { diagnostics } = await editor.diagnosticsOf(file);
      return diagnostics.every(({ code }) => !/^list-file-/.test(String(code)));
    });
    found.push(plain((await editor.diagnosticsOf(file)).diagnostics));
  }
  expect(found[1]).toEqual(found[0]);
});

async function agreeAlone(holds: () => Promise<boolean>): Promise<void> {
  const patience = Date.now() + 5000;
  while (!(await holds())) {
    if (Date.now() > patience) throw new Error('it does not come');
    await new Promise(settle => setTimeout(settle, 50));
  }
}

test('a file that changes is read again, and no other', async () => {
  const root = folder({});
  cpSync(example('acme-cloud'), root, { recursive: true, filter: path => !/\/(out|data)$/.test(path) });
  const looks: Look[] = [];
  const [, worker] = await both(look => looks.push(look));
  const path = join(root, 'gates.funnel');
  const file = await worker.open(path);
  expect((await worker.diagnosticsOf(file)).diagnostics.filter(({ severity }) => severity === 1)).toEqual([]);
  const facts = join(root, 'data.funnel');
  writeFileSync(facts, 'lead {\n  email text\n}\n');
  looks.length = 0;
  const uri = file.uri.replace('gates.funnel', 'data.funnel');
  await worker.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  await agreeAlone(async () => (await worker.diagnosticsOf(file)).diagnostics.some(({ severity }) => severity === 1));
  const whole = looks.filter(({ known, want }) => want === 'bytes' && known === undefined);
  expect(whole.filter(({ uri: looked }) => looked.endsWith('.funnel'))).toEqual([]);
});
