// The server's commands through a real client: tests, explanations, pictures and bundles of a program as the editor has it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Editor, example, type OpenFile, openEditor } from '../lib/editor.ts';
import { folder, funnel } from '../lib/funnel.ts';

const acme = example('acme-cloud');
const root = pathToFileURL(acme).href;
const file = (path: string): string => join(acme, path);
const address = (path: string): string => pathToFileURL(file(path)).href;

let editor: Editor;
let scores: OpenFile;

beforeAll(async () => {
  editor = await openEditor();
  scores = await editor.open(file('scores.funnel'));
});

afterAll(() => editor.stop());

const ask = <R>(command: string, params: object = {}): Promise<R> => editor.request<R>(command, params);

interface Status {
  readonly root: string;
  readonly name: string;
  readonly files: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly digest: string | null;
}

/** The text of the open rules for the time of `body`. */
async function rewritten(from: string, to: string, body: () => Promise<void>): Promise<void> {
  const before = scores.text();
  await scores.edit(scores.range(from), to);
  try {
    await body();
  } finally {
    await scores.replace(before);
  }
}

describe('every command is announced', () => {
  test('to editors that only know commands', () => {
    expect(editor.capabilities.executeCommandProvider?.commands).toEqual([
      'funnel/programs',
      'funnel/status',
      'funnel/check',
      'funnel/compile',
      'funnel/graph',
      'funnel/tests',
      'funnel/runTests',
      'funnel/leads',
      'funnel/explain',
    ]);
  });

  test('and is the same as a command and as a request', async () => {
    const asked = await ask<Status>('funnel/status', { uri: scores.uri });
    const told = await ask<Status>('workspace/executeCommand', {
      command: 'funnel/status',
      arguments: [{ uri: scores.uri }],
    });
    expect(told).toEqual(asked);
  });
});

describe('how a program stands', () => {
  test('name, counts and digest are those of the command line', async () => {
    const bundle = JSON.parse((await funnel(['compile', acme])).out);
    const status = await ask<Status>('funnel/status', { uri: scores.uri });
    expect(status).toEqual({
      root,
      name: 'Acme Cloud',
      files: 7,
      counts: expect.objectContaining({ error: 0 }),
      digest: bundle.digests.rules,
    });
    expect(await ask('funnel/programs')).toEqual({ programs: [status] });
  });

  test('an error takes the digest away and is counted', async () => {
    await rewritten('add 40', 'add forty', async () => {
      const broken = await ask<Status>('funnel/status', { uri: scores.uri });
      expect(broken.digest).toBeNull();
      expect(broken.name).toBe('Acme Cloud');
      expect(broken.counts['error']).toBeGreaterThan(0);
      const check = await ask<{ found: { uri: string; severity: string }[] }>('funnel/check', { uri: scores.uri });
      expect(check.found.filter(({ severity }) => severity === 'error')[0]?.uri).toBe(scores.uri);
    });
  });

  test('a program that is not open is read for it', async () => {
    const other = pathToFileURL(join(example('x-education'), 'funnel.yaml')).href;
    expect((await ask<Status>('funnel/status', { uri: other })).root).toBe(pathToFileURL(example('x-education')).href);
  });

  test('an address without a program is refused', async () => {
    const uri = pathToFileURL('/nowhere/at/all.funnel').href;
    expect(await ask('funnel/status', { uri })).toEqual({ refused: 'no-program', data: {} });
  });
});

describe('bundles', () => {
  test('have the bytes that the command line writes', async () => {
    const { out } = await funnel(['compile', acme]);
    expect((await ask<{ text: string }>('funnel/compile', { uri: scores.uri })).text).toBe(out);
  });

  test('there is none of a program with errors', async () => {
    await rewritten('add 40', 'add forty', async () => {
      expect(await ask('funnel/compile', { uri: scores.uri })).toMatchObject({ refused: 'does-not-compile' });
    });
  });
});

describe('pictures', () => {
  test.each(['lifecycle', 'dependencies'])('of %s, as the command line draws them', async what => {
    const answer = await ask<{ mermaid: string; svg: string; links: Record<string, { uri: string; line: number }> }>(
      'funnel/graph',
      { uri: root, what, svg: true },
    );
    expect(answer.mermaid).toBe((await funnel(['graph', acme, '--what', what])).out);
    expect(answer.svg).toBe((await funnel(['graph', acme, '--what', what, '--format', 'svg'])).out);
    const { line, uri } = answer.links['score/fit']!;
    expect(uri).toBe(scores.uri);
    expect(scores.text().split('\n')[line]).toMatch(/^score fit/);
  });
});

interface Tests {
  readonly files: {
    readonly uri: string;
    readonly cases: { readonly name: string; readonly line: number }[];
    readonly problems: object[];
  }[];
}

interface Run {
  readonly passed: number;
  readonly failed: number;
  readonly results: {
    readonly uri: string;
    readonly name: string;
    readonly line: number;
    readonly failures: Failure[];
  }[];
  readonly coverage: Coverage | null;
}

interface Failure {
  readonly uri: string;
  readonly line: number;
  readonly path: string;
  readonly expected: string;
  readonly actual: string;
  readonly reasons: string[];
}

interface Coverage {
  readonly tried: number;
  readonly total: number;
  readonly percent: number;
  readonly files: {
    readonly uri: string;
    readonly branches: { readonly line: number; readonly side: string; readonly hits: number }[];
    readonly declarations: { readonly name: string; readonly line: number; readonly tests: string[] }[];
  }[];
}

describe('tests', () => {
  const fit = 'tests/fit.test.yaml';

  test('files and cases are told with their lines', async () => {
    const { files } = await ask<Tests>('funnel/tests', { uri: scores.uri });
    expect(files).toHaveLength(16);
    const found = files.find(({ uri }) => uri === address(fit))!;
    const lines = readFileSync(file(fit), 'utf8').split('\n');
    for (const { line, name } of found.cases) expect(lines[line]).toContain(name.split(': ').at(-1)!.slice(0, 12));
    expect(found.problems).toEqual([]);
  });

  test('which they are is the same as on the command line, whatever the settings name', async () => {
    const test = (rules: string) =>
      `${rules}as of: 2026-11-21T12:00:00Z\ntests:\n  - { name: x, lead: { n: 1 }, expect: { gates.g: passed } }\n`;
    const below = folder({
      'funnel.yaml': 'tests: [checks, "more/**/*.test.yaml", ./one.test.yaml, "a?c/*.test.yaml"]\n',
      'rules.funnel': 'lead { n number }\ngate g { require n >= 1 }\n',
      'checks/deep/folder.test.yaml': test(''),
      'checks/missing.test.yaml': test('rules: ../nowhere\n'),
      'checks/other.test.yaml': test('rules: ../other\n'),
      'checks/file.test.yaml': test('rules: ../rules.funnel\n'),
      'checks/others-file.test.yaml': test('rules: ../other/rules.funnel\n'),
      'checks/folder-of-ours.test.yaml': test('rules: ../more\n'),
      'more/a/b/pattern.test.yaml': test(''),
      'more/pattern.test.yml': test(''),
      'one.test.yaml': test('rules: .\n'),
      'abc/letter.test.yaml': test(''),
      'abbc/letter.test.yaml': test(''),
      'not-named.test.yaml': test(''),
      'other/funnel.yaml': '',
      'other/rules.funnel': 'lead { n number }\ngate g { require n >= 1 }\n',
    });
    const told = JSON.parse((await funnel(['test', below, '--format', 'json'])).out);
    const uri = pathToFileURL(below).href;
    const { files } = await ask<Tests>('funnel/tests', { uri: `${uri}/rules.funnel` });
    const paths = files.map(each => decodeURIComponent(each.uri.slice(uri.length + 1)));
    expect(paths.toSorted()).toEqual([
      'abc/letter.test.yaml',
      'checks/deep/folder.test.yaml',
      'checks/file.test.yaml',
      'checks/folder-of-ours.test.yaml',
      'checks/missing.test.yaml',
      'more/a/b/pattern.test.yaml',
      'one.test.yaml',
    ]);
    expect(paths.toSorted()).toEqual(told.files);
  });

  test('all of them run, as on the command line', async () => {
    const run = await ask<Run>('funnel/runTests', { uri: scores.uri, coverage: true });
    const told = JSON.parse((await funnel(['test', acme, '--format', 'json'])).out);
    expect([run.passed, run.failed]).toEqual([told.passed, told.failed]);
    expect(run.results.map(({ name }) => name)).toEqual(told.results.map(({ name }: { name: string }) => name));
    expect(run.coverage!.total).toBeGreaterThan(100);
    const own = run.coverage!.files.find(({ uri }) => uri === scores.uri)!;
    const declared = own.declarations.find(({ name }) => name === 'score fit')!;
    expect(scores.text().split('\n')[declared.line]).toMatch(/^score fit/);
    expect(declared.tests.length).toBeGreaterThan(5);
  });

  test('one case runs alone', async () => {
    const { files } = await ask<Tests>('funnel/tests', { uri: scores.uri });
    const { cases, uri } = files.find(each => each.uri === address(fit))!;
    const run = await ask<Run>('funnel/runTests', { uri: scores.uri, only: [{ uri, ...cases[1]! }] });
    expect(run.results.map(({ line, name }) => ({ line, name }))).toEqual([cases[1]]);
    expect(run.coverage).toBeNull();
  });

  test('what is open in the editor is what runs: rules', async () => {
    await rewritten('add 40', 'add 39', async () => {
      const run = await ask<Run>('funnel/runTests', { uri: scores.uri, only: [{ uri: address(fit) }] });
      const [failure] = run.results.flatMap(({ failures }) => failures);
      expect(run.failed).toBeGreaterThan(0);
      expect(Number(failure!.expected) - Number(failure!.actual)).toBe(1);
      expect(readFileSync(file(fit), 'utf8').split('\n')[failure!.line]).toContain(failure!.expected);
      expect(failure!.reasons.join('\n')).toContain('add 39');
    });
  });

  test('and tests', async () => {
    const opened = await editor.open(file(fit));
    const expected = /fit: (\d+)/.exec(opened.text())!;
    await opened.edit(opened.range(expected[0]), `fit: ${Number(expected[1]) + 1}`);
    const run = await ask<Run>('funnel/runTests', { uri: scores.uri });
    expect(run.failed).toBe(1);
    await opened.close();
    expect((await ask<Run>('funnel/runTests', { uri: scores.uri })).failed).toBe(0);
  });

  test('none run where the rules do not compile', async () => {
    await rewritten('add 40', 'add forty', async () => {
      expect(await ask('funnel/runTests', { uri: scores.uri })).toMatchObject({ refused: 'does-not-compile' });
    });
  });
});

interface Explained {
  readonly markdown: string;
  readonly asOfFrom: string;
  readonly explanation: { readonly title: string; readonly sections: { readonly kind: string }[] };
  readonly rules: { readonly part: string; readonly text: string; readonly uri: string; readonly line: number }[];
}

describe('explanations', () => {
  test('of a lead of the data, in the words of the command line', async () => {
    const { ids } = await ask<{ ids: string[]; more: boolean }>('funnel/leads', { uri: scores.uri, most: 10 });
    expect(ids).toHaveLength(10);
    const answer = await ask<Explained>('funnel/explain', { uri: scores.uri, lead: { from: 'data', id: ids[3] } });
    const { out } = await funnel(['explain', acme, '--lead', ids[3]!, '--format', 'markdown']);
    expect(answer.markdown).toBe(out);
    expect(answer.asOfFrom).toBe('settings');
  });

  test('change with the rules as they are typed', async () => {
    const lead = { from: 'json', text: '{"id":"pat","fields":{"seniority":"vp"}}' };
    const before = await ask<Explained>('funnel/explain', { uri: scores.uri, lead });
    await rewritten('add 40', 'add 39', async () => {
      const after = await ask<Explained>('funnel/explain', { uri: scores.uri, lead });
      expect(after.markdown).not.toBe(before.markdown);
    });
    expect(before.explanation.title).toContain('pat');
  });

  test('of a case of a test, at its instant', async () => {
    const { files } = await ask<Tests>('funnel/tests', { uri: scores.uri });
    const { cases, uri } = files.find(each => each.uri === address('tests/ready.test.yaml'))!;
    const answer = await ask<Explained>('funnel/explain', {
      uri: scores.uri,
      lead: { from: 'test', uri, name: cases[0]!.name },
    });
    expect(answer.asOfFrom).toBe('test');
    expect(answer.explanation.sections.map(({ kind }) => kind)).toContain('score');
  });

  test('lead to the rules they tell of', async () => {
    const lead = { from: 'json', text: '{"id":"pat","fields":{}}' };
    const { rules } = await ask<Explained>('funnel/explain', { uri: scores.uri, lead, asOf: '2026-11-21' });
    const lines = scores.text().split('\n');
    const own = rules.filter(({ uri }) => uri === scores.uri);
    expect(own.length).toBeGreaterThan(10);
    for (const { line, text } of own) expect(lines[line]?.trim().slice(0, 8)).toBe(text.slice(0, 8));
  });

  test.each([
    [{ from: 'json', text: '{"id":' }, {}, 'not-a-lead'],
    [{ from: 'data', id: 'nobody at all' }, {}, 'no-such-lead'],
    [{ from: 'test', uri: 'file:///x', name: 'y' }, {}, 'no-such-case'],
    [{ from: 'json', text: '{"id":"a","fields":{}}' }, { asOf: 'tomorrow' }, 'not-an-instant'],
  ])('what cannot be explained is refused: %j %j', async (lead, more, code) => {
    expect(await ask('funnel/explain', { uri: scores.uri, lead, ...more })).toMatchObject({ refused: code });
  });
});
