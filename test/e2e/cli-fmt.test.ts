// funnel fmt: files written in place, asked about, or filtered; and what it does with what it cannot read.
import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, funnel } from './lib/funnel.ts';
import { PROGRAM, programWith } from './lib/program.ts';

const WILD = 'lead   {email text}\r\n\r\n\r\n// about lists\r\nlist  l="a","b" // two\r\n';
const TAME = 'lead { email text }\n\n// about lists\nlist l = "a", "b" // two\n';
const WRONG = 'score  s from 0 to {\n  add 5   when email is known\n}\n';

const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');

describe('in place', () => {
  test('files that are not formatted are written and named', async () => {
    const root = folder(programWith({ 'below/wild.funnel': WILD.replace('lead   {email text}', '') }));
    const { code, out, err } = await funnel(['fmt'], { cwd: root });
    expect(out).toBe('below/wild.funnel\n');
    expect(err).toBe('1 file formatted, 1 left unchanged.\n');
    expect(read(root, 'below/wild.funnel')).toBe(TAME.replace(/lead.*\n\n/, ''));
    expect(code).toBe(0);
  });

  test('formatted ones are left alone', async () => {
    const root = folder(PROGRAM);
    const before = statSync(join(root, 'rules.funnel')).mtimeMs;
    const { code, out, err } = await funnel(['fmt', root]);
    expect(out).toBe('');
    expect(err).toBe('1 file was formatted already.\n');
    expect(statSync(join(root, 'rules.funnel')).mtimeMs).toBe(before);
    expect(code).toBe(0);
  });

  test('a file is only itself, and named twice is formatted once', async () => {
    const root = folder(programWith({ 'a.funnel': WILD, 'b.funnel': WILD }));
    const { out } = await funnel(['fmt', join(root, 'a.funnel'), 'a.funnel', './a.funnel'], { cwd: root });
    expect(out).toBe('a.funnel\n');
    expect(read(root, 'a.funnel')).toBe(TAME);
    expect(read(root, 'b.funnel')).toBe(WILD);
  });

  test('byte order marks go', async () => {
    const root = folder({ 'a.funnel': `\ufeff${TAME}` });
    expect((await funnel(['fmt', root])).err).toContain('1 file formatted');
    expect(read(root, 'a.funnel')).toBe(TAME);
  });

  test('rights stay, and a link still leads to its file', async () => {
    const root = folder({ 'real/a.funnel': WILD, 'funnel.yaml': '' });
    mkdirSync(join(root, 'rules'));
    chmodSync(join(root, 'real/a.funnel'), 0o640);
    symlinkSync('../real/a.funnel', join(root, 'rules/link.funnel'));
    expect((await funnel(['fmt', join(root, 'rules/link.funnel')])).code).toBe(0);
    expect(read(root, 'real/a.funnel')).toBe(TAME);
    expect(read(root, 'rules/link.funnel')).toBe(TAME);
    expect(statSync(join(root, 'real/a.funnel')).mode & 0o777).toBe(0o640);
  });
});

describe('--check', () => {
  test('names what is not formatted, and writes nothing', async () => {
    const root = folder(programWith({ 'wild.funnel': WILD }));
    const { code, out, err } = await funnel(['fmt', '--check'], { cwd: root });
    expect(out).toBe('wild.funnel\n');
    expect(err).toBe('1 of 2 files are not formatted. funnel fmt formats it.\n');
    expect(read(root, 'wild.funnel')).toBe(WILD);
    expect(code).toBe(1);
  });

  test('is fine with what is formatted', async () => {
    const { code, out, err } = await funnel(['fmt', '--check', folder(PROGRAM)]);
    expect(out).toBe('');
    expect(err).toBe('1 file is formatted.\n');
    expect(code).toBe(0);
  });
});

describe('--stdin', () => {
  test('filters', async () => {
    const { code, out, err } = await funnel(['fmt', '--stdin'], { input: WILD });
    expect(out).toBe(TAME);
    expect(err).toBe('');
    expect(code).toBe(0);
  });

  test('with --check only tells', async () => {
    const { code, out } = await funnel(['fmt', '--stdin', '--check'], { input: WILD });
    expect(out).toBe('standard input\n');
    expect(code).toBe(1);
  });

  test('takes no path', async () => {
    const { code, err } = await funnel(['fmt', '--stdin', 'a.funnel'], { input: WILD });
    expect(err).toContain('[stdin-and-paths]');
    expect(code).toBe(2);
  });
});

describe('errors of syntax', () => {
  test('are left as they are, and told', async () => {
    const root = folder({ 'a.funnel': `${WILD}\n${WRONG}` });
    const { code, out, err } = await funnel(['fmt'], { cwd: root });
    expect(read(root, 'a.funnel')).toBe(`${TAME}\n${WRONG}`);
    expect(out).toBe('a.funnel\n');
    expect(err).toContain('a.funnel has errors of syntax (line 7); those declarations are left as they are.');
    expect(code).toBe(1);
  });

  test('of names and types do not matter', async () => {
    const { code, out } = await funnel(['fmt', '--stdin'], { input: 'segment  s when nobody_knows  is 3' });
    expect(out).toBe('segment s when nobody_knows is 3\n');
    expect(code).toBe(0);
  });

  test('nor do settings that cannot be read', async () => {
    const root = folder({ 'funnel.yaml': 'keys: [', 'a.funnel': WILD });
    expect((await funnel(['fmt', root])).code).toBe(0);
    expect(read(root, 'a.funnel')).toBe(TAME);
  });
});

describe('what cannot be used', () => {
  test('a path that does not exist', async () => {
    const { code, err } = await funnel(['fmt', '/does/not/exist']);
    expect(err).toContain('there is no /does/not/exist');
    expect(code).toBe(3);
  });

  test('a file that is not UTF-8 is not touched', async () => {
    const latin = Buffer.from('lead { name text }\n// caf\xe9\n', 'latin1');
    const root = folder({ 'a.funnel': latin });
    const { code, err } = await funnel(['fmt', join(root, 'a.funnel')]);
    expect(err).toContain('not UTF-8');
    expect(readFileSync(join(root, 'a.funnel'))).toEqual(latin);
    expect(code).toBe(3);
  });

  test('a bundle', async () => {
    const root = folder({ 'rules.json': '{}' });
    const { code, err } = await funnel(['fmt', join(root, 'rules.json')]);
    expect(err).toContain('[source-only]');
    expect(code).toBe(2);
  });

  test('a file that cannot be replaced stays as it is', async () => {
    // So long that the name of what is written aside is too long.
    const name = `${'a'.repeat(240)}.funnel`;
    const root = folder({ [name]: WILD });
    const { code, err, out } = await funnel(['fmt', root]);
    expect(err).toContain('the name is too long');
    expect(out).toBe('');
    expect(read(root, name)).toBe(WILD);
    expect(code).toBe(3);
  });
});

test('a file of 100,000 lines takes seconds', async () => {
  const root = folder({});
  const exclusions = Array.from({ length: 50_000 }, (_, n) => `exclude "Number ${n}"\n  when employees=${n}\n`);
  writeFileSync(join(root, 'a.funnel'), `lead { employees number }\n${exclusions.join('')}`);
  const { code } = await funnel(['fmt', join(root, 'a.funnel')]);
  expect(read(root, 'a.funnel').split('\n').at(-2)).toBe('exclude "Number 49999" when employees = 49999');
  expect(code).toBe(0);
}, 120_000);
