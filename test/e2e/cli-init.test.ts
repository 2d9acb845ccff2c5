// funnel init: what it writes is whole, and works with every command.
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { folder, funnel } from './lib/funnel.ts';

const filesIn = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();

describe('a new program', () => {
  const parent = folder({});
  const root = join(parent, 'rules');
  let said = '';

  beforeAll(async () => {
    const { code, out, err } = await funnel(['init', 'rules'], { cwd: parent });
    expect(err).toBe('');
    expect(code).toBe(0);
    said = out;
  });

  test('is told file by file, with what to do next', () => {
    const told = [...said.matchAll(/^ {2}(\S+\.\w+|\.gitignore)(?: {2}|$)/gm)].map(([, path]) => path!);
    expect(told.sort()).toEqual(filesIn(root));
    expect(said).toContain('13 files written to rules:');
    expect(said).toContain('  cd rules\n  funnel check ');
  });

  test('has no error and no warning', async () => {
    const { code, out } = await funnel(['check', root, '--fail-on', 'info']);
    expect(out).toMatch(
      /^3 files checked: 0 errors, 0 warnings, 0 notes\.\nReviews and last days are looked at as of \S+ \(from funnel\.yaml\)\.\n$/,
    );
    expect(code).toBe(0);
  });

  test('has none that only its leads would tell', async () => {
    const { code, out } = await funnel(['check', '--data', root, '--fail-on', 'warning']);
    expect(out).toContain('3 files checked: 0 errors, 0 warnings');
    expect(out).toContain('40 leads looked at');
    expect(code).toBe(0);
  });

  test('is formatted', async () => {
    expect(await funnel(['fmt', '--check', root])).toMatchObject({ code: 0, out: '' });
  });

  test('passes its tests, which try every branch', async () => {
    const { code, out } = await funnel(['test', root, '--coverage']);
    expect(out).toMatch(/^\d\d passed, 0 failed$/m);
    expect(out).toContain('Branches of the rules tried: 100%');
    expect(code).toBe(0);
  });

  test('decides its leads, and there is something to see', async () => {
    const { code, out } = await funnel(['run'], { cwd: root });
    expect(out).toContain('Read 40 leads');
    expect(out).toContain('no row rejected');
    for (const title of ['Scores', 'Gates', 'Stages', 'Moves taken', 'Clocks', 'Left out'])
      expect(out).toMatch(new RegExp(`^${title}$`, 'm'));
    expect(out).toMatch(/First response +[1-9]/);
    expect(code).toBe(0);
  });

  test('does what it says is next', async () => {
    const calls = [...said.matchAll(/^ {2}funnel (\S.*?)(?: {2}|$)/gm)].map(([, call]) => call!.split(' '));
    expect(calls.length).toBe(5);
    for (const call of calls) expect(await funnel(call, { cwd: root }), call.join(' ')).toMatchObject({ code: 0 });
    expect(readFileSync(join(root, 'lifecycle.svg'), 'utf8')).toContain('Marketing qualified');
  });

  test('has a workflow that runs the commands of this version', () => {
    const { version } = JSON.parse(readFileSync('packages/cli/package.json', 'utf8'));
    const workflow = parse(readFileSync(join(root, '.github/workflows/funnel.yml'), 'utf8'));
    expect(workflow.env.FUNNEL).toBe(`@funnel/cli@${version}`);
    const runs = workflow.jobs.rules.steps.flatMap((step: { run?: string }) => step.run ?? []);
    expect(runs.join('\n')).toMatch(/funnel check .*\n.*funnel fmt --check\n.*funnel test/);
  });

  test('recommends the extension by its name', () => {
    const { publisher, name } = JSON.parse(readFileSync('editor-extension/package.json', 'utf8'));
    const { recommendations } = JSON.parse(readFileSync(join(root, '.vscode/extensions.json'), 'utf8'));
    expect(recommendations).toEqual([`${publisher}.${name}`]);
  });
});

describe('what is there already', () => {
  test('is never overwritten, and then nothing else is written', async () => {
    const root = folder({ 'README.md': 'mine', 'data/leads.csv': 'id\n', 'other.txt': '' });
    const { code, err, out } = await funnel(['init', root]);
    expect(err).toContain('there are files already that funnel init would write: README.md, data/leads.csv.');
    expect(err).toContain('[files-in-the-way]');
    expect(out).toBe('');
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toBe('mine');
    expect(filesIn(root)).toEqual(['README.md', 'data/leads.csv', 'other.txt']);
    expect(code).toBe(2);
  });

  test('may be a link that leads nowhere', async () => {
    const root = folder({});
    symlinkSync('/does/not/exist', join(root, 'funnel.yaml'));
    expect(await funnel(['init', root])).toMatchObject({ code: 2 });
  });

  test('may be other files', async () => {
    const root = folder({ 'notes.txt': '' });
    const { code, out } = await funnel(['init'], { cwd: root });
    expect(out).toMatch(/^13 files written:\n/);
    expect(existsSync(join(root, 'funnel.yaml'))).toBe(true);
    expect(code).toBe(0);
  });

  test('may be a repository around it', async () => {
    const root = folder({});
    mkdirSync(join(root, '.git'));
    expect((await funnel(['init', 'below'], { cwd: root })).out).toContain('move it there');
    expect((await funnel(['init'], { cwd: root })).out).not.toContain('move it there');
  });
});

test('a folder that cannot be made', async () => {
  const root = folder({ file: '' });
  const { code, err } = await funnel(['init', join(root, 'file')]);
  expect(err).toContain('[data-unusable]');
  expect(code).toBe(3);
});
