// How the command is called, and what it says when it is called wrongly or fails itself.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { FUNNEL, folder, funnel } from './lib/funnel.ts';
import { PROGRAM } from './lib/program.ts';

function shell(command: string): Promise<{ stdout: string; stderr: string }> {
  return promisify(execFile)('bash', ['-c', command]);
}

describe('help', () => {
  test('lists the commands and the exit codes', async () => {
    const { code, out } = await funnel(['--help']);
    for (const command of [
      'check',
      'fmt',
      'compile',
      'eval',
      'explain',
      'run',
      'replay',
      'test',
      'diff',
      'graph',
      'keygen',
      'publish',
      'verify',
      'pull',
      'lsp',
      'docs',
    ])
      expect(out).toContain(`  ${command} `);
    expect(out).toContain('70 a defect of funnel');
    expect(code).toBe(0);
  });

  test.each([
    'init',
    'check',
    'fmt',
    'compile',
    'eval',
    'explain',
    'run',
    'replay',
    'test',
    'diff',
    'graph',
    'keygen',
    'publish',
    'verify',
    'pull',
    'lsp',
    'docs',
  ])('of %s', async command => {
    const { code, out } = await funnel([command, '--help']);
    expect(out).toContain(`Usage: funnel ${command}`);
    expect(code).toBe(0);
  });

  test('says how to begin, without any command too', async () => {
    const begin = 'To begin with: funnel init rules, then cd rules, funnel check and funnel run.';
    expect((await funnel(['help'])).out).toContain(begin);
    expect((await funnel([])).err).toContain(begin);
    const empty = folder({});
    for (const command of ['check', 'run'])
      expect((await funnel([command], { cwd: empty })).err).toContain('or write a first one with funnel init rules.');
    const bare = await funnel(['run'], { cwd: folder({ 'a.funnel': 'lead { email text }\n' }) });
    expect(bare.err).toContain('Give --leads leads.csv and perhaps --activities');
    expect(bare.err).toContain('funnel docs csv');
  });

  test('version', async () => {
    const { code, out } = await funnel(['--version']);
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(code).toBe(0);
  });
});

describe('wrong calls', () => {
  const calls: readonly [readonly string[], RegExp][] = [
    [[], /Usage: funnel/],
    [['chek'], /unknown command 'chek'\. Did you mean check\? \[wrong-call\]/],
    [
      ['check', '--formatt', 'json'],
      /unknown option '--formatt'\. Did you mean --format\? \[wrong-call\]\n {2}Try: funnel check --help/,
    ],
    [['check', '--format', 'xml'], /'xml' is invalid\. Allowed choices are text, json, sarif, junit, github/],
    [['check', '--deep'], /unknown option '--deep'/],
    [['check', 'a', 'b'], /too many arguments/],
    [['compile', '--target', 'sql'], /'sql' is invalid/],
    [['run', '-o'], /argument missing/],
  ];
  test.each(calls)('%j', async (args, message) => {
    const { code, err, out } = await funnel(args, { cwd: folder(PROGRAM) });
    expect(err).toMatch(message);
    expect(out).toBe('');
    expect(code).toBe(2);
  });
});

describe('standard output', () => {
  const command = `${process.execPath} ${FUNNEL} compile ${folder(PROGRAM)}`;

  test('closed early is no error', async () => {
    const { stdout, stderr } = await shell(`${command} | head -c 10; exit \${PIPESTATUS[0]}`);
    expect(stdout).toHaveLength(10);
    expect(stderr).toBe('');
  });

  test.runIf(existsSync('/dev/full'))('that is full is said to be', async () => {
    const failed = await shell(`${command} > /dev/full`).catch((error: { code: number; stderr: string }) => error);
    expect(failed).toMatchObject({ code: 3 });
    expect(failed.stderr).toContain('standard output: cannot be written: the disk is full. [unwritable]');
  });
});

describe('a defect', () => {
  // Breaks a built-in that the command needs, before it starts.
  const breaking = 'data:text/javascript,performance.now = () => { throw new TypeError("broken on purpose"); }';
  const env = { NODE_OPTIONS: `--import=${encodeURI(breaking)}` };

  test('exits with 70 and what to report, without a stack trace', async () => {
    const { code, err } = await funnel(['run', folder(PROGRAM)], { env });
    expect(err).toContain('This is a defect of Funnel, not of your program or data.');
    expect(err).toContain('TypeError: broken on purpose');
    expect(err).toMatch(/funnel \d+\.\d+\.\d+, Node \d+/);
    expect(err).not.toMatch(/\n\s+at /);
    expect(code).toBe(70);
  });

  test('shows where only when asked', async () => {
    const { code, err } = await funnel(['run', folder(PROGRAM)], { env: { ...env, FUNNEL_DEBUG: '1' } });
    expect(err).toMatch(/\n\s+at /);
    expect(code).toBe(70);
  });
});
