// funnel check: what it finds, in every form, and what it exits with.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, funnel } from './lib/funnel.ts';
import { PROGRAM, programWith, RULES, TESTS } from './lib/program.ts';

const WRONG = RULES.replace('when budget is approved\n  subtract', 'when bugdet is approved\n  subtract');

describe('a copy beside the program', () => {
  test('is told once, and nothing of what is declared twice', async () => {
    const program = folder(programWith({ 'old.funnel': RULES.replace('add 40', 'add 30') }));
    const { code, out } = await funnel(['check', program]);
    expect(out).toContain(
      'error[file-copied]: old.funnel declares what rules.funnel declares too: all files below a folder are one program; move it away, or give it another ending than .funnel.',
    );
    expect(out).toContain('1 error, 0 warnings');
    expect(code).toBe(1);
    const run = await funnel(['run', program]);
    expect(run.err).toContain('old.funnel declares what rules.funnel declares too');
    expect(run.code).toBe(3);
  });

  test('one folder too high, too', async () => {
    const above = folder({ 'a/rules.funnel': RULES, 'b/rules.funnel': RULES, 'c/rules.funnel': RULES });
    const { out } = await funnel(['check', above]);
    expect(out).toContain('b/rules.funnel declares what a/rules.funnel declares too, and 1 more file does the like');
    expect(out).toContain('or name the folder of the program that is meant');
    expect(out).toContain('1 error, 0 warnings');
  });

  test('is none where one declaration is there twice', async () => {
    const { out } = await funnel(['check', folder(programWith({ 'more.funnel': 'list free_mail = "x.example"\n' }))]);
    expect(out).not.toContain('file-copied');
    expect(out).toContain('error[');
  });
});

describe('a program', () => {
  test('that is right', async () => {
    const { code, out, err } = await funnel(['check', folder(PROGRAM)]);
    expect(err).toBe('');
    expect(out).toMatch(/1 file checked: 0 errors, 0 warnings, \d+ notes?\.\n/);
    expect(code).toBe(0);
  });

  test('that is wrong: a frame, a suggestion, exit 1', async () => {
    const { code, out } = await funnel(['check', folder(programWith({ 'rules.funnel': WRONG }))]);
    expect(out).toContain('bugdet');
    expect(out).toMatch(/rules\.funnel:\d+:\d+/);
    expect(out).toMatch(/`?budget`?\?/);
    expect(code).toBe(1);
  });

  test('with only a note fails only where told', async () => {
    const program = folder(PROGRAM);
    expect((await funnel(['check', program, '--fail-on', 'warning'])).code).toBe(0);
    expect((await funnel(['check', program, '--fail-on', 'info'])).code).toBe(1);
  });

  test('of one file', async () => {
    const program = folder({ 'only.funnel': RULES });
    expect((await funnel(['check', join(program, 'only.funnel')])).code).toBe(0);
  });

  test('is found from a folder below it', async () => {
    const program = folder(programWith({ 'below/deeper/x.txt': '' }));
    const { code, out } = await funnel(['check'], { cwd: join(program, 'below/deeper') });
    expect(out).toContain('1 file checked');
    expect(code).toBe(0);
  });
});

describe('settings and tests', () => {
  test('a wrong setting is told with its line', async () => {
    const { out, code } = await funnel(['check', folder(programWith({ 'funnel.yaml': 'keys: id\n' }))]);
    expect(out).toContain(
      'error[settings-unknown-key]: funnel.yaml:1:1: funnel.yaml has no setting "keys"; did you mean "key"?\n',
    );
    expect(code).toBe(1);
  });

  test('named tests that are not there are told', async () => {
    const program = folder(programWith({ 'funnel.yaml': 'tests: checks/*.test.yaml\n' }));
    const { out, code } = await funnel(['check', program]);
    expect(out).toContain('warning[tests-missing]: funnel.yaml names "checks/*.test.yaml" for tests');
    expect(code).toBe(0);
  });

  test('data that are not there are told', async () => {
    const { 'leads.csv': _, ...rest } = PROGRAM;
    const { out } = await funnel(['check', folder(rest)]);
    expect(out).toContain('there is no leads.csv, which funnel.yaml names for the leads');
  });

  test('a test file that cannot be read as one is an error', async () => {
    const program = folder(
      programWith({ 'a.test.yaml': TESTS.replace('expect: { fit: 40 }', 'expects: { fit: 40 }') }),
    );
    const { out, code } = await funnel(['check', program]);
    expect(out).toMatch(/error\[[a-z-]+\]: a\.test\.yaml:\d+:\d+: .*expects/);
    expect(code).toBe(1);
  });
});

describe('what cannot be used', () => {
  test('a path that does not exist', async () => {
    const { code, err, out } = await funnel(['check', '/does/not/exist']);
    expect(out).toBe('');
    expect(err).toContain('there is no /does/not/exist');
    expect(code).toBe(3);
  });

  test('a folder without sources', async () => {
    const { code, err } = await funnel(['check', folder({ 'readme.txt': 'hello' })]);
    expect(err).toContain('there is no .funnel file in');
    expect(code).toBe(3);
  });

  test('a source that is not UTF-8', async () => {
    const latin = Buffer.from('lead { name text }\n// caf\xe9\n', 'latin1');
    const { code, err } = await funnel(['check', folder({ 'a.funnel': latin })]);
    expect(err).toContain('a.funnel is not UTF-8 text (line 2)');
    expect(code).toBe(3);
  });

  test('a list from a file outside the repository', async () => {
    const outside = folder({ 'secret.txt': 'gmail.com\n' });
    const program = folder({
      'rules/a.funnel': `lead { email text }\nlist l from "../../${outside.split('/').at(-1)}/secret.txt"\n`,
    });
    mkdirSync(join(program, '.git'));
    const { code, out } = await funnel(['check', join(program, 'rules')]);
    expect(out).toContain('outside');
    expect(out).not.toContain('gmail.com');
    expect(code).toBe(1);
  });

  test('a source that a link leads out of the repository', async () => {
    const outside = folder({ 'other.funnel': RULES });
    const program = folder({ 'a.funnel': 'lead { email text }\n' });
    mkdirSync(join(program, '.git'));
    symlinkSync(join(outside, 'other.funnel'), join(program, 'b.funnel'));
    const { code, out } = await funnel(['check', program]);
    expect(out).toContain('b.funnel leads out of');
    expect(code).toBe(1);
  });

  test('an empty file lacks what a program needs', async () => {
    const { code, out } = await funnel(['check', folder({ 'a.funnel': '' })]);
    expect(out).toContain('1 file checked');
    expect(out).toContain('error[lead-missing]');
    expect(code).toBe(1);
  });
});

describe('size', () => {
  test('10,000 nested parentheses are an error, not a crash', async () => {
    const deep = `segment deep when ${'('.repeat(10_000)}email is known${')'.repeat(10_000)}\n`;
    const { code, out, err } = await funnel(['check', folder({ 'a.funnel': `lead { email text }\n${deep}` })]);
    expect(err).toBe('');
    expect(out).toMatch(/nested|deep/);
    expect(out.split('\n').every(line => line.length < 400)).toBe(true);
    expect(code).toBe(1);
  });

  test('a program of 200,000 lines', async () => {
    const exclusions = Array.from({ length: 100_000 }, (_, n) => `exclude "Number ${n}"\n  when employees = ${n}\n`);
    const program = folder({});
    writeFileSync(join(program, 'a.funnel'), `lead { employees number }\n${exclusions.join('')}`);
    const { code, out, err } = await funnel(['check', program, '--format', 'json']);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(JSON.parse(out).counts.error).toBe(0);
  }, 120_000);
});
