// What the editor says of tests and settings is what `funnel check` says, at the same place: over the examples' files, damaged in many ways.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PublishDiagnosticsNotification, type PublishDiagnosticsParams } from 'vscode-languageserver-protocol/node';
import { type Editor, example, type OpenFile, openEditor } from '../lib/editor.ts';
import { folder, funnel } from '../lib/funnel.ts';
import { damaged, damagedSettings } from '../lib/yaml-damage.ts';

let editor: Editor;
const published = new Map<string, PublishDiagnosticsParams>();

beforeAll(async () => {
  editor = await openEditor();
  editor.connection.onNotification(PublishDiagnosticsNotification.type, params => {
    published.set(params.uri, params);
  });
});

afterAll(() => editor.stop());

const SEVERITIES = ['', 'error', 'warning', 'info'];
const runs = process.env['FUNNEL_RUNS'] === undefined ? 1 : 8;

/** `tests/a.test.yaml:3:5 error unknown-key …`, in order. */
type Said = readonly string[];

async function commandSays(program: string): Promise<Said> {
  const { out } = await funnel(['check', program, '--format', 'json']);
  const { findings } = JSON.parse(out) as {
    findings: {
      file: string | null;
      code: string;
      severity: string;
      start: { line: number; column: number };
      message: string;
    }[];
  };
  return findings
    .filter(({ file }) => file?.endsWith('.yaml'))
    .map(({ file, code, message, severity, start }) => {
      return `${file}:${start.line}:${start.column} ${severity} ${code} ${message}`;
    })
    .sort();
}

function editorSays(program: string): Said {
  return [...published.values()]
    .flatMap(({ uri, diagnostics }) => {
      const file = relative(program, new URL(uri).pathname);
      if (file.startsWith('..') || !file.endsWith('.yaml')) return [];
      return diagnostics.map(({ code, message, range: { start }, severity = 1 }) => {
        return `${file}:${start.line + 1}:${start.character + 1} ${SEVERITIES[severity]} ${code} ${message}`;
      });
    })
    .sort();
}

/** Waits until the editor says that, at most for some seconds; gives what it says then. */
async function settled(program: string, wanted: Said): Promise<Said> {
  for (let waited = 0; waited < 40_000; waited += 50) {
    if (JSON.stringify(editorSays(program)) === JSON.stringify(wanted)) break;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  return editorSays(program);
}

/** The rule files, lists and tests of an example, by path. */
function filesOf(name: string, below = ''): Record<string, string> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(join(example(name), below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory() && entry.name === 'tests') Object.assign(files, filesOf(name, path));
    if (/\.(?:funnel|txt|yaml)$/.test(entry.name)) files[path] = readFileSync(join(example(name), path), 'utf8');
  }
  return files;
}

const EXAMPLES = ['acme-cloud', 'x-education', 'helpdesk', 'incidents', 'lead-response', 'olist', 'salvirt'];

test.each(EXAMPLES)('%s: every damaged file of tests, as it is stored', { timeout: 120_000 }, async name => {
  const files = filesOf(name);
  const tests = Object.entries(files).filter(([path]) => path.endsWith('.test.yaml'));
  const all = tests.flatMap(([path, text]) =>
    damaged(text, path, 5 * runs).map((each, index) => [`${path.replace('.test', `-${index}.test`)}`, each]),
  );
  const program = folder({ ...files, ...Object.fromEntries(all) });
  const said = await commandSays(program);
  expect(said.length).toBeGreaterThan(all.length / 3);
  const rules = Object.keys(files).find(path => path.endsWith('.funnel'))!;
  const open = await editor.open(join(program, rules));
  expect(await settled(program, said)).toEqual(said);
  await open.close();
});

test('and as it is written, edit by edit', { timeout: 120_000 }, async () => {
  const files = filesOf('acme-cloud');
  const path = 'tests/qualified.test.yaml';
  const texts = damaged(files[path]!, 'written', 40 * runs);
  const names = texts.map((_, index) => `tests/w${index}.test.yaml`);
  const stored = folder({ ...files, ...Object.fromEntries(texts.map((text, index) => [names[index]!, text])) });
  const said = await commandSays(stored);
  const program = folder(files);
  const open: OpenFile = await editor.open(join(program, path));
  for (const [index, text] of texts.entries()) {
    await open.replace(text);
    const own = said.filter(each => each.startsWith(`${names[index]}:`)).map(each => each.replace(names[index]!, path));
    expect(await settled(program, own), text).toEqual(own);
  }
  await open.close();
  expect(await settled(program, [])).toEqual([]);
});

test('settings, damaged', { timeout: 240_000 }, async () => {
  const rules = { 'rules.funnel': 'lead {\n  email text\n}\nlist unneeded = "x"\n', '.git/HEAD': '' };
  const every = runs > 1 ? 1 : 2;
  const written = await editor.open(join(folder({ ...rules, 'funnel.yaml': '' }), 'funnel.yaml'));
  for (const text of damagedSettings().filter((_, index) => index % every === 0)) {
    const program = folder({ ...rules, 'funnel.yaml': text });
    const said = await commandSays(program);
    const open = await editor.open(join(program, 'rules.funnel'));
    expect(await settled(program, said), text).toEqual(said);
    await open.close();
    // Not stored yet; severities are those of the stored file.
    await written.replace(text);
    const root = join(written.path, '..');
    const unsaved = /severity/.test(text) ? null : said;
    if (unsaved !== null) expect(await settled(root, unsaved), text).toEqual(unsaved);
  }
  await written.close();
});

test('names follow the rules as they are written', async () => {
  const files = {
    'funnel.yaml': '',
    'rules.funnel': 'lead {\n  size number\n}\nscore fit from 0 to 100 {\n  add 40 when size >= 10\n}\n',
    'tests/a.test.yaml':
      'rules: ..\nas of: 2026-11-21T12:00:00Z\ntests:\n  - name: a\n    lead: { size: 10 }\n    expect: { fit: 40 }\n',
  };
  const program = folder(files);
  const rules = await editor.open(join(program, 'rules.funnel'));
  await rules.replace(files['rules.funnel'].replaceAll('size', 'employees'));
  const unknown = `tests/a.test.yaml:5:13 error unknown-field The rules' lead has no field "size".`;
  expect(await settled(program, [unknown])).toEqual([unknown]);
  // With an error in the rules nobody knows what names mean.
  await rules.replace('lead {');
  expect(await settled(program, [])).toEqual([]);
  await rules.replace(files['rules.funnel']);
  expect(await settled(program, [])).toEqual([]);
  await rules.close();
});

test('tests of other rules, and files of other names, are left alone', async () => {
  const program = folder({
    'funnel.yaml': 'tests: checks\n',
    'rules.funnel': 'lead {\n  size number\n}\n',
    'other/funnel.yaml': '',
    'other/rules.funnel': 'lead {\n  email text\n}\n',
    'checks/other.test.yaml': 'rules: ../other\ntests: [{ name: 1 }]\n',
    'checks/nowhere.test.yaml': 'rules: ../nowhere\ntests: [{ name: 1 }]\n',
    'elsewhere/a.test.yaml': 'rules: ..\ntests: [{ name: 1 }]\n',
    'values.yaml': 'a: [\n',
  });
  const said = await commandSays(program);
  expect(said.map(each => each.split(':')[0])).toEqual(['checks/nowhere.test.yaml', 'checks/nowhere.test.yaml']);
  const rules = await editor.open(join(program, 'rules.funnel'));
  const values = await editor.open(join(program, 'values.yaml'), 'a: [{\n');
  expect(await settled(program, said)).toEqual(said);
  expect(published.has(values.uri)).toBe(false);
  await rules.close();
});
