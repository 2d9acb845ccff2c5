// funnel check --fix: what it writes, what it says, and what it leaves alone.
import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, funnel } from './lib/funnel.ts';
import { expectValid } from './lib/schemas.ts';

const LEAD = 'lead {\n  email text\n  employees number\n}\n';
const WRONG = `${LEAD}exclude "Large" when employees ≥ 1000\nexclude "Odd" when email contains "É" and employees != 5\n`;
const RIGHT = `${LEAD}exclude "Large" when employees >= 1000\nexclude "Odd" when email contains ("É", "é") and employees != 5\n`;

const read = (...path: readonly string[]): string => readFileSync(join(...path), 'utf8');
const fix = (path: string, ...args: readonly string[]) => funnel(['check', '--fix', path, ...args]);

describe('what is fixed', () => {
  test('is written, told by file and line, and what remains is reported', async () => {
    const program = folder({ 'a.funnel': WRONG, 'b.funnel': 'segment s when emial is known\n', 'funnel.yaml': '' });
    const { code, out, err } = await fix(program);
    expect(read(program, 'a.funnel')).toBe(RIGHT);
    expect(out).toContain('a.funnel: 2 fixes\n  line 5: Write `>=` [foreign-operator]\n  line 6: Write ');
    expect(out).toContain('error[unknown-name]');
    expect(out).not.toContain('error[foreign-operator]');
    expect(read(program, 'b.funnel')).toBe('segment s when emial is known\n');
    expect(err).toBe('');
    expect(code).toBe(1);
  });

  test('needs no second run', async () => {
    const program = folder({ 'a.funnel': WRONG });
    await fix(join(program, 'a.funnel'));
    const { code, out } = await fix(join(program, 'a.funnel'));
    expect(out).toContain('There was nothing that --fix could put right.');
    expect(read(program, 'a.funnel')).toBe(RIGHT);
    expect(code).toBe(0);
  });

  test('may take several rounds: one fix makes room for another', async () => {
    const program = folder({ 'a.funnel': `${LEAD}exclude "Odd" when email contains “É”\n` });
    const { out } = await fix(join(program, 'a.funnel'));
    expect(read(program, 'a.funnel')).toContain('when email contains ("É", "é")\n');
    expect(out).toContain('a.funnel: 2 fixes');
  });

  test('is in the JSON, and in other forms on standard error', async () => {
    const report = expectValid(
      (await fix(folder({ 'a.funnel': WRONG, 'funnel.yaml': '' }), '--format', 'json')).out,
      'packages/cli/schema/check.schema.json',
    );
    expect(report).toMatchObject({
      fixed: [
        {
          file: 'a.funnel',
          fixes: [
            { line: 5, code: 'foreign-operator' },
            { line: 6, code: 'letter-case' },
          ],
        },
      ],
    });
    const { err, out } = await fix(folder({ 'a.funnel': WRONG, 'funnel.yaml': '' }), '--format', 'github');
    expect(err).toContain('a.funnel: 2 fixes');
    expect(out).not.toContain('fixes');
  });

  test('is not what only may be meant, what is allowed or what is off', async () => {
    const kept = `${LEAD}exclude "A" when email contains "É" // allow letter-case: as the form has it\n`;
    const program = folder({ 'a.funnel': kept, 'funnel.yaml': '' });
    await fix(program);
    expect(read(program, 'a.funnel')).toBe(kept);
    const off = `${LEAD}exclude "A" when email contains "É"\n`;
    const quiet = folder({ 'a.funnel': off, 'funnel.yaml': 'checks: { severity: { letter-case: off } }\n' });
    await fix(quiet);
    expect(read(quiet, 'a.funnel')).toBe(off);
  });
});

describe('the rest of a file', () => {
  test('keeps line ends of Windows, the byte order mark, blanks and comments', async () => {
    const odd = `\ufeff// Ünïcode\n${WRONG}   \n\n// the end`.replaceAll('\n', '\r\n');
    const program = folder({ 'a.funnel': odd });
    await fix(join(program, 'a.funnel'));
    expect(read(program, 'a.funnel')).toBe(odd.replace('≥', '>=').replace('contains "É"', 'contains ("É", "é")'));
  });

  test('keeps the rights of the file and the link that leads to it', async () => {
    const program = folder({ 'real/a.txt': WRONG, 'funnel.yaml': '' });
    mkdirSync(join(program, '.git'));
    chmodSync(join(program, 'real/a.txt'), 0o640);
    symlinkSync(join(program, 'real/a.txt'), join(program, 'a.funnel'));
    await fix(program);
    expect(read(program, 'real/a.txt')).toBe(RIGHT);
    expect(statSync(join(program, 'real/a.txt')).mode & 0o777).toBe(0o640);
  });

  test('of a file without fixes is not written', async () => {
    const program = folder({ 'a.funnel': WRONG, 'b.funnel': 'activity open\n', 'funnel.yaml': '', 'a.test.yaml': '' });
    const times = () => ['b.funnel', 'funnel.yaml', 'a.test.yaml'].map(name => statSync(join(program, name)).mtimeMs);
    const before = times();
    await fix(program);
    expect(times()).toEqual(before);
  });

  test('of a shared file is fixed where it is', async () => {
    const root = folder({
      'shared/list.funnel': 'list odd = “x”\n',
      'rules/a.funnel': `${LEAD}exclude "Odd" when email in odd\n`,
      'rules/funnel.yaml': 'shared: ../shared\n',
    });
    mkdirSync(join(root, '.git'));
    const { out } = await fix(join(root, 'rules'));
    expect(read(root, 'shared/list.funnel')).toBe('list odd = "x"\n');
    expect(out).toContain('../shared/list.funnel: ');
  });
});

describe('what cannot be fixed', () => {
  test('is a bundle', async () => {
    const program = folder({ 'a.funnel': RIGHT, 'funnel.yaml': '' });
    await funnel(['compile', program, '-o', join(program, 'b.json')]);
    const { code, err } = await fix(join(program, 'b.json'));
    expect(err).toContain('funnel check --fix works on the source of a program');
    expect(code).toBe(2);
  });

  test('is what is broken in ways that only its author knows', async () => {
    const text = `${LEAD}exclude "Large" when employees >=\n`;
    const program = folder({});
    writeFileSync(join(program, 'a.funnel'), text);
    const { code } = await fix(join(program, 'a.funnel'));
    expect(read(program, 'a.funnel')).toBe(text);
    expect(code).toBe(1);
  });
});
