// funnel test: tests beside the rules.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, funnel } from './lib/funnel.ts';
import { PROGRAM, programWith, TESTS } from './lib/program.ts';
import { expectValid } from './lib/schemas.ts';

const FAILING = TESTS.replace('fit: 40', 'fit: 41');

describe('test', () => {
  test('passes', async () => {
    const { code, out } = await funnel(['test', folder(programWith({ 'a.test.yaml': TESTS }))]);
    expect(out).toContain('2 passed, 0 failed');
    expect(code).toBe(0);
  });

  test('fails with exit 1 and both values', async () => {
    const { code, out } = await funnel(['test', folder(programWith({ 'a.test.yaml': FAILING }))]);
    expect(out).toContain('1 passed, 1 failed');
    expect(out).toContain('41');
    expect(out).toContain('40');
    expect(code).toBe(1);
  });

  test('as JSON, as its schema says', async () => {
    const { out } = await funnel(['test', folder(programWith({ 'a.test.yaml': FAILING })), '--format', 'json']);
    expect(expectValid(out, 'packages/cli/schema/test.schema.json')).toMatchObject({ passed: 1, failed: 1 });
  });

  test('as JUnit', async () => {
    const { out } = await funnel(['test', folder(programWith({ 'a.test.yaml': FAILING })), '--format', 'junit']);
    expect(out).toMatch(/^<\?xml/);
    expect(out).toContain('<failure');
  });

  test('only those asked for', async () => {
    const { out } = await funnel(['test', folder(programWith({ 'a.test.yaml': TESTS })), '--filter', 'free mail']);
    expect(out).toContain('1 passed, 0 failed');
  });

  test('with coverage', async () => {
    const { out } = await funnel(['test', folder(programWith({ 'a.test.yaml': TESTS })), '--coverage']);
    expect(out).toMatch(/Branches of the rules tried: \d+/);
    expect(out).toContain('rules.funnel:');
  });

  test('where the settings say they are', async () => {
    const program = folder(
      programWith({
        'funnel.yaml': 'tests: [checks, more/*.test.yaml]\n',
        'checks/deep/a.test.yaml': TESTS.replace('rules: .', 'rules: ../..'),
        'more/b.test.yaml': TESTS.replace('rules: .', 'rules: ..'),
        'not-named.test.yaml': FAILING,
      }),
    );
    const { code, out } = await funnel(['test', program]);
    expect(out).toContain('4 passed, 0 failed');
    expect(code).toBe(0);
  });
});

describe('nothing to test', () => {
  test('no file', async () => {
    const { code, err } = await funnel(['test', folder(PROGRAM)]);
    expect(err).toContain('[no-tests]');
    expect(code).toBe(1);
  });

  test('an empty file', async () => {
    const { code, out } = await funnel(['test', folder(programWith({ 'a.test.yaml': '' }))]);
    expect(out).toContain('a.test.yaml');
    expect(code).toBe(1);
  });

  test('a bundle', async () => {
    const program = folder(PROGRAM);
    await funnel(['compile', program, '-o', join(program, 'b.json')]);
    const { code, err } = await funnel(['test', join(program, 'b.json')]);
    expect(err).toContain('[source-only]');
    expect(code).toBe(2);
  });
});

test('a test file of another program is not run against this one', async () => {
  const below = folder({
    'one.funnel': 'lead { n number }\ngate g { require n >= 1 }\n',
    'one.test.yaml':
      'rules: one.funnel\nas of: 2026-11-21T12:00:00Z\ntests:\n  - { name: x, lead: { n: 1 }, expect: { gates.g: passed } }\n',
    'other/lead.funnel': 'lead { m number }\ngate h { require m >= 1 }\n',
    'other/h.test.yaml':
      'rules: .\nas of: 2026-11-21T12:00:00Z\ntests:\n  - { name: y, lead: { m: 1 }, expect: { gates.h: passed } }\n',
  });
  const { code, out } = await funnel(['test', join(below, 'one.funnel')]);
  expect(out).toBe('✓ x\n\n1 passed, 0 failed\n');
  expect(code).toBe(0);
});

describe('test --boundaries', () => {
  const program = (): string => folder(programWith({ 'tests/a.test.yaml': TESTS.replace('rules: .', 'rules: ..') }));

  test('what it writes passes, and leaves nothing to propose', async () => {
    const path = program();
    const file = join(path, 'tests/bars.test.yaml');
    const { code, out, err } = await funnel(['test', path, '--boundaries', '-o', file]);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toMatch(/^\d+ cases proposed in /);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('rules: ..\n');
    expect(text).toMatch(/# rules\.funnel:\d+ ready: require fit >= 40 .* → fit >= 40, just below/);
    expect(await funnel(['test', path])).toMatchObject({ code: 0 });
    const again = await funnel(['test', path, '--boundaries']);
    expect(again).toMatchObject({ code: 0, out: '' });
    expect(again.err).toMatch(/^0 cases proposed/);
  });

  test('prints them, as text and as JSON, as its schema says', async () => {
    const path = program();
    const { out: text } = await funnel(['test', path, '--boundaries']);
    const { out } = await funnel(['test', path, '--boundaries', '--format', 'json']);
    expect(expectValid(out, 'packages/cli/schema/test-boundaries.schema.json')).toMatchObject({ yaml: text });
  });

  test('needs no test to begin with', async () => {
    const { code, out } = await funnel(['test', folder(programWith({})), '--boundaries']);
    expect(out).toContain('employees: 199.999');
    expect(code).toBe(0);
  });

  test('leaves a file that is there', async () => {
    const path = program();
    const file = join(path, 'tests/a.test.yaml');
    const before = readFileSync(file, 'utf8');
    const { code, err } = await funnel(['test', path, '--boundaries', '-o', file]);
    expect(code).toBe(2);
    expect(err).toContain('there is a file already');
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(await funnel(['test', path, '--boundaries', '-o', file, '--overwrite'])).toMatchObject({ code: 0 });
    expect(readFileSync(file, 'utf8')).not.toBe(before);
  });

  test.each([
    [['--boundaries', '--coverage']],
    [['--boundaries', '--filter', 'x']],
    [['--boundaries', '--format', 'junit']],
    [['-o', 'x.test.yaml']],
    [['--overwrite']],
  ])('%j has no meaning', async options => {
    expect((await funnel(['test', program(), ...options])).code).toBe(2);
  });
});
