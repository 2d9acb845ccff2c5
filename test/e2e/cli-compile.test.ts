// funnel compile, and what is refused of a bundle from outside.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, funnel } from './lib/funnel.ts';
import { PROGRAM, programWith, RULES } from './lib/program.ts';
import { expectValid } from './lib/schemas.ts';

async function bundleIn(program: string): Promise<string> {
  const path = join(program, 'out/small.bundle.json');
  expect((await funnel(['compile', program, '-o', path])).code).toBe(0);
  return path;
}

describe('compile', () => {
  test('writes what it prints, as the schema says', async () => {
    const program = folder(PROGRAM);
    const path = await bundleIn(program);
    const { out, code } = await funnel(['compile', program]);
    expect(readFileSync(path, 'utf8')).toBe(out);
    expectValid(out, 'packages/bundle/schema/bundle.schema.json');
    expect(code).toBe(0);
  });

  test('says on standard error what it wrote', async () => {
    const program = folder(PROGRAM);
    const { err, out } = await funnel(['compile', program, '-o', join(program, 'a.json')]);
    expect(out).toBe('');
    expect(err).toMatch(/a\.json: [\d,]+ bytes, rules sha256:[0-9a-f]{64}/);
  });

  test('says how many warnings there are, and who shows them', async () => {
    const letter = 'exclude "Odd" when email contains "É"\n';
    const program = folder(programWith({ 'rules.funnel': `${RULES}\n${letter}` }));
    const { code, err, out } = await funnel(['compile'], { cwd: program });
    expect(err).toBe('The program has 1 warning: funnel check shows it.\n');
    expect(out).toContain('"format":"funnel-bundle"');
    expect(code).toBe(0);
    const off = `${PROGRAM['funnel.yaml']}checks: { severity: { letter-case: off } }\n`;
    expect((await funnel(['compile', folder(programWith({ 'funnel.yaml': off }))])).err).toBe('');
    const run = await funnel(['run', program]);
    expect(run.err).toBe(`The program has 1 warning: funnel check ${program} shows it.\n`);
    expect(run.code).toBe(0);
  });

  test('gives the same bytes in another folder', async () => {
    const [one, other] = [folder(PROGRAM), folder(PROGRAM)];
    expect((await funnel(['compile', one])).out).toBe((await funnel(['compile', other])).out);
  });

  test('writes nothing of a program with errors', async () => {
    const program = folder(programWith({ 'rules.funnel': RULES.replace('fit >= 40 and', 'fti >= 40 and') }));
    const { code, err } = await funnel(['compile', program, '-o', join(program, 'a.json')]);
    expect(err).toContain('fti');
    expect(err).toContain('The program has an error; nothing was done with it. [does-not-compile]');
    expect(code).toBe(1);
    expect(existsSync(join(program, 'a.json'))).toBe(false);
  });

  test('leaves the old file where the new one cannot be written', async () => {
    const program = folder(programWith({ 'taken/file.txt': '' }));
    const { code, err } = await funnel(['compile', program, '-o', join(program, 'taken')]);
    expect(code).toBe(3);
    expect(err).toContain('cannot be written');
    expect(readdirSync(join(program, 'taken'))).toEqual(['file.txt']);
    expect(readdirSync(program).filter(name => name.includes('.tmp'))).toEqual([]);
  });

  test.runIf(existsSync('/dev/full'))('a full disk is said to be full', async () => {
    const { code, err } = await funnel(['compile', folder(PROGRAM), '-o', '/dev/full']);
    expect(err).toContain('no space is left to write /dev/full');
    expect(err).not.toMatch(/\n\s+at /);
    expect(code).toBe(3);
  });

  test('takes no bundle', async () => {
    const path = await bundleIn(folder(PROGRAM));
    const { code, err } = await funnel(['compile', path]);
    expect(err).toContain('[source-only]');
    expect(code).toBe(2);
  });
});

describe('a bundle from outside', () => {
  test('decides as its source does', async () => {
    const program = folder(PROGRAM);
    const path = await bundleIn(program);
    const record = JSON.stringify({ id: 'x', fields: { employees: 800 } });
    const args = ['--as-of', '2026-11-21'];
    const fromSource = await funnel(['eval', program, ...args], { input: record });
    const fromBundle = await funnel(['eval', path, ...args], { input: record });
    expect(fromBundle.out).toBe(fromSource.out);
    expect(fromBundle.code).toBe(0);
  });

  test('is checked', async () => {
    const { code, err } = await funnel(['check', await bundleIn(folder(PROGRAM))]);
    expect(err).toContain('a whole bundle, rules sha256:');
    expect(code).toBe(0);
  });

  const harmed: readonly [string, (text: string) => string, RegExp][] = [
    [
      'one byte changed',
      text => text.replace('"points":40000000', '"points":90000000'),
      /was changed after it was compiled/,
    ],
    [
      'an unknown version',
      text => text.replace(/"version":1/, '"version":9'),
      /is a bundle of version 9; this funnel reads version 1/,
    ],
    ['another format', () => '{"format":"else"}', /is JSON but no bundle: its "format" is "else"/],
    ['no JSON', text => text.slice(0, 100), /is no bundle: it is not JSON/],
    ['nothing in it', () => '', /is no bundle: it is not JSON/],
    ['blanks added', text => text.replace('{', '{ '), /no longer in canonical form, first at character 2/],
    [
      'a part missing',
      text => text.replace(/"digests":\{[^}]*\},/, ''),
      /is not shaped like a bundle: it lacks "digests"/,
    ],
  ];
  test.each(harmed)('with %s is refused', async (_, harm, message) => {
    const path = await bundleIn(folder(PROGRAM));
    const text = readFileSync(path, 'utf8');
    expect(harm(text)).not.toBe(text);
    writeFileSync(path, harm(text));
    const { code, err, out } = await funnel(['eval', path], { input: '{"id":"x","fields":{}}' });
    expect(err).toMatch(message);
    expect(err).toContain('[bundle-refused]');
    expect(out).toBe('');
    expect(code).toBe(3);
  });
});
