// funnel publish: what gets into a registry, and what does not.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, funnel } from './lib/funnel.ts';
import { PROGRAM, RULES, SETTINGS } from './lib/program.ts';
import { desk, gitIn, NOW } from './lib/registry.ts';
import { expectValid } from './lib/schemas.ts';

const SCHEMA = 'packages/cli/schema/publish.schema.json';
const later = RULES.replace('add 20 when budget', 'add 25 when budget');

interface Result {
  readonly manifest: Readonly<Record<string, unknown>>;
  readonly pointer: Readonly<Record<string, unknown>>;
}

describe('publish', () => {
  test('says what it signed, and the manifest carries it', async () => {
    const { git, program, publish, registry } = await desk();
    const { code, err, out } = await publish('--version', '1.0.0', '--approve', 'Ann Lee, sales', '--expires', '90d');
    expect(err).toBe('');
    expect(out).toContain('Published small 1.0.0 to staging (number 1, until 2027-02-19T12:00:00Z).');
    expect(out).toContain('tests     2 of 2 pass, ');
    expect(out).toContain('approved  Ann Lee, sales');
    expect(code).toBe(0);
    const bundle = (await funnel(['compile', program])).out;
    const file = readdirSync(join(registry, 'bundles/small')).find(name => /^[0-9a-f]{64}\.json$/.test(name))!;
    expect(readFileSync(join(registry, 'bundles/small', file), 'utf8')).toBe(bundle);
    const manifest = readFileSync(join(registry, 'bundles/small/1.0.0.manifest.json'), 'utf8');
    const { payload } = expectValid(manifest, 'packages/registry/schema/manifest.schema.json') as { payload: object };
    expect(payload).toMatchObject({
      name: 'small',
      release: '1.0.0',
      bundle: { digest: `sha256:${file.slice(0, 64)}`, rules: JSON.parse(bundle).digests.rules },
      source: { files: 3 },
      commit: git('rev-parse', 'HEAD').trim(),
      tests: { count: 2, passed: 2, failed: 0 },
      changed_from: null,
      approvals: ['Ann Lee, sales'],
      published: '2026-11-21T12:00:00.000Z',
    });
  });

  test('as JSON, with what changed against what the channel held', async () => {
    const { change, publish } = await desk();
    expectValid((await publish('--version', '1.0.0', '--format', 'json')).out, SCHEMA);
    change('rules.funnel', later);
    const { out } = await publish('--version', '1.1.0', '--format', 'json');
    const { manifest } = expectValid(out, SCHEMA) as Result;
    expect(manifest['changed_from']).toEqual({ channel: 'staging', release: '1.0.0' });
    expect(manifest['changes']).toEqual(['The score "fit" is another one.']);
  });

  test('the same again is fine and changes nothing; other content is not', async () => {
    const { change, publish, registry } = await desk();
    await publish('--version', '1.0.0');
    const pointer = readFileSync(join(registry, 'channels/small/staging.json'), 'utf8');
    const again = await publish('--version', '1.0.0');
    expect(again.out).toContain('staging holds small 1.0.0 already; nothing was changed (number 1).');
    expect(again.code).toBe(0);
    const more = await publish('--version', '1.0.0', '--expires', '9d');
    expect(more.err).toContain('stay as they were: --renew gives it a new pointer.');
    expect(more.code).toBe(0);
    change('rules.funnel', later);
    const other = await publish('--version', '1.0.0');
    expect(other.err).toContain(
      'Version 1.0.0 of "small" was published at 2026-11-21T12:00:00.000Z with other content. [release-taken]',
    );
    expect(other.code).toBe(1);
    expect(readFileSync(join(registry, 'channels/small/staging.json'), 'utf8')).toBe(pointer);
  });

  test('an older version only with --rollback, and then without the source of that time', async () => {
    const { change, publish } = await desk();
    await publish('--version', '1.0.0');
    change('rules.funnel', later);
    await publish('--version', '1.1.0');
    change('rules.funnel', RULES);
    const older = await publish('--version', '1.0.0');
    expect(older.err).toContain('The channel "staging" holds 1.1.0; 1.0.0 is older. [release-older]');
    expect(older.code).toBe(1);
    change('rules.funnel', RULES.replace('fit >= 40 and', 'fti >= 40 and'));
    const back = await publish('--version', '1.0.0', '--rollback');
    expect(back.err).toContain("is taken as the registry has it; the program's source was not looked at.");
    expect(back.out).toContain('Published small 1.0.0 to staging (number 3).');
    expect(back.code).toBe(0);
    const nowhere = await publish('--version', '0.1.0', '--rollback');
    expect(nowhere.code).toBe(1);
    expect(nowhere.err).toContain('[does-not-compile]');
  });

  test('a trial writes nothing', async () => {
    const { publish, registry } = await desk();
    const { code, out } = await publish('--version', '1.0.0', '--dry-run');
    expect(out).toContain('Would publish small 1.0.0 to staging (number 1).');
    expect(out).toContain('    channels/small/staging.json\n');
    expect(code).toBe(0);
    expect(existsSync(registry)).toBe(false);
  });

  test('without tests says so, and goes on', async () => {
    const program = folder(PROGRAM);
    await funnel(['keygen', '-o', 'k'], { cwd: program });
    const args = ['publish', '--registry', 'registry', '--channel', 'a', '--version', '1.0.0', '--key', 'k'];
    const { code, err, out } = await funnel(args, { cwd: program });
    expect(err).toContain('There are no tests: nothing shows that the rules decide what they should.');
    expect(out).toContain('0 of 0 pass, 0% of branches tried');
    expect(code).toBe(0);
  });

  test('settings say where, what and who counts; a key that they do not trust is no use', async () => {
    const registry =
      'registry:\n  at: ../../registry\n  name: shop-rules\n  channel: production\n  trust: ../../keys/ci.pub\n';
    const { key, program, root } = await desk({ 'funnel.yaml': SETTINGS + registry });
    const args = ['publish', '--version', '1.0.0', '--as-of', NOW, '--key'];
    expect((await funnel([...args, key], { cwd: program })).out).toContain('Published shop-rules 1.0.0 to production');
    const verified = await funnel(['verify'], { cwd: program });
    expect(verified.out).toBe('1 program, 1 version, 1 bundle, 1 channel: all as they were signed.\n');
    const pulled = await funnel(['pull', '-o', join(root, 'out.json')], { cwd: program });
    expect(pulled.out).toContain('shop-rules 1.0.0 of production (number 1)');
    await funnel(['keygen', '-o', join(root, 'keys/other')]);
    const other = await funnel([...args, join(root, 'keys/other')], { cwd: program });
    expect(other.err).toContain('[key-not-trusted]');
    expect(other.code).toBe(1);
  });
});

describe('what is not published', () => {
  test('a program with errors', async () => {
    const { change, publish, registry } = await desk();
    change('rules.funnel', RULES.replace('fit >= 40 and', 'fti >= 40 and'));
    const { code, err } = await publish('--version', '1.0.0');
    expect(err).toContain('[does-not-compile]');
    expect(code).toBe(1);
    expect(existsSync(registry)).toBe(false);
  });

  test('one whose tests fail, or are none', async () => {
    const { change, publish, registry } = await desk();
    change(
      'more.test.yaml',
      'as of: 2026-11-21T12:00:00Z\ntests:\n  - name: Too much\n    lead: { employees: 200 }\n    expect: { fit: 99 }\n',
    );
    const failing = await publish('--version', '1.0.0');
    expect(failing.err).toContain('Too much');
    expect(failing.err).toContain('1 of 3 tests fail; nothing was published. [tests-fail]');
    expect(failing.code).toBe(1);
    change(
      'more.test.yaml',
      'as of: 2026-11-21T12:00:00Z\ntests:\n  - name: Too much\n    lead: { employes: 200 }\n    expect: { fit: 99 }\n',
    );
    const wrong = await publish('--version', '1.0.0');
    expect(wrong.err).toContain('[tests-fail]');
    expect(wrong.code).toBe(1);
    expect(existsSync(registry)).toBe(false);
  });

  test('files that git has otherwise, or not at all', async () => {
    const { change, git, program, publish, registry } = await desk();
    const refused = async (file: string) => {
      const { code, err } = await publish('--version', '1.0.0');
      expect(err).toContain(`The program's files are not as git has them; nothing was published: ${file}. [not-clean]`);
      expect(code).toBe(1);
      expect(existsSync(registry)).toBe(false);
    };
    writeFileSync(join(program, 'leads.csv'), 'id\n');
    await refused('rules/leads.csv');
    git('add', '-A');
    await refused('rules/leads.csv');
    git('reset', '-q', '--hard');
    writeFileSync(join(program, 'with blank é.txt'), '');
    await refused('rules/with blank é.txt');
    rmSync(join(program, 'with blank é.txt'));
    rmSync(join(program, 'activities.csv'));
    await refused('rules/activities.csv');
    git('reset', '-q', '--hard');
    // A part of the program that git was told to overlook.
    change('.gitignore', 'extra.funnel\n');
    writeFileSync(join(program, 'extra.funnel'), 'segment tiny when employees < 5\n');
    await refused('rules/extra.funnel');
    rmSync(join(program, 'extra.funnel'));
    // Elsewhere in the repository nothing matters.
    writeFileSync(join(program, '../elsewhere.txt'), '');
    expect((await publish('--version', '1.0.0')).code).toBe(0);
  });

  test('a list outside the folder counts as well', async () => {
    const { change, git, program, publish } = await desk();
    change('lists.funnel', 'list rivals from "../rivals.txt"\nsegment rival when domain of email in rivals\n');
    writeFileSync(join(program, '../rivals.txt'), 'a.example\n');
    expect((await publish('--version', '1.0.0')).err).toContain('rivals.txt. [not-clean]');
    git('add', '-A');
    git('commit', '-qm', 'list');
    expect((await publish('--version', '1.0.0')).code).toBe(0);
    writeFileSync(join(program, '../rivals.txt'), 'b.example\n');
    expect((await publish('--version', '1.1.0')).err).toContain('rivals.txt. [not-clean]');
  });

  test('a registry inside the repository is no change of the program', async () => {
    const { key, program } = await desk();
    const args = ['publish', program, '--registry', join(program, 'registry'), '--channel', 'staging', '--key', key];
    expect((await funnel([...args, '--version', '1.0.0'])).code).toBe(0);
    expect((await funnel([...args, '--version', '1.0.0'])).out).toContain('nothing was changed');
  });

  test('hooks of git that point elsewhere change nothing', async () => {
    const { key, program, registry } = await desk();
    const other = folder({ a: '' });
    gitIn(other)('init', '-q');
    writeFileSync(join(program, 'leads.csv'), 'id\n');
    const args = ['publish', program, '--registry', registry, '--channel', 'a', '--version', '1.0.0', '--key', key];
    const { err } = await funnel(args, { env: { GIT_DIR: join(other, '.git'), GIT_WORK_TREE: other } });
    expect(err).toContain('[not-clean]');
  });
});

describe('wrong calls', () => {
  const CALLS: readonly [readonly string[], string, number][] = [
    [['--version', '1.0'], '[bad-release]', 2],
    [['--version', '../../x'], '[bad-release]', 2],
    [['--version', '1.0.0', '--channel', '../x'], '"../x" cannot be the name of a channel. [bad-channel]', 2],
    [['--version', '1.0.0', '--name', 'a/b'], '"a/b" cannot be the name of a program in a registry. [bad-name]', 2],
    [['--version', '1.0.0', '--expires', 'soon'], '[bad-expires]', 2],
    [['--version', '1.0.0', '--expires', '2026-11-21'], '[expires-before]', 2],
    [['--version', '1.0.0', '--expires', '9999999d'], '[bad-expires]', 2],
    [['--version', '1.0.0', '--approve', ' '], '[bad-approval]', 2],
    [['--version', '1.0.0', '--as-of', 'now'], '[bad-instant]', 2],
    [['--version', '1.0.0', '--registry', 'https://rules.example'], '[registry-read-only]', 2],
    [
      ['--version', '1.0.0', '--registry', 'https://ann:secret@rules.example'],
      '"https://…@rules.example" is no address',
      2,
    ],
    [['--version', '1.0.0', '--key', '/no/such/key'], '[unreadable]', 3],
    [[], "required option '--version <version>' not specified", 2],
  ];
  const made = desk();
  test.each(CALLS)('%j', async (args, message, exit) => {
    const { publish, registry } = await made;
    const { code, err, out } = await publish(...args);
    expect(err).toContain(message);
    expect(err).not.toContain('secret');
    expect(out).toBe('');
    expect(code).toBe(exit);
    expect(existsSync(registry)).toBe(false);
  });

  test('keys that are none', async () => {
    const { key, publish, root } = await desk();
    const damaged = readFileSync(key, 'utf8').replaceAll('PRIVATE', 'PUBLIC');
    writeFileSync(join(root, 'nonsense'), 'nonsense');
    writeFileSync(join(root, 'damaged'), damaged);
    const cases: readonly [readonly string[], string][] = [
      [['--key', `${key}.pub`], 'it is a public key; signing takes the private one'],
      [['--key', join(root, 'nonsense')], 'there is no key in it'],
      [['--trust', key], 'it is a private key; give the file that ends in .pub'],
      [['--trust', join(root, 'damaged')], 'its key is damaged'],
    ];
    for (const [args, message] of cases) {
      const { code, err } = await publish('--version', '1.0.0', ...args);
      expect(err).toContain(message);
      expect(err).toContain('[bad-key]');
      expect(code).toBe(3);
    }
  });

  test('no registry, no channel, no name', async () => {
    const root = folder({ 'a.funnel': 'lead { email text }\nsegment reachable when email is known\n' });
    await funnel(['keygen', '-o', 'k'], { cwd: root });
    const args = ['publish', '--version', '1.0.0', '--key', 'k'];
    expect((await funnel(args, { cwd: root })).err).toContain('[no-registry]');
    expect((await funnel([...args, '--registry', 'r'], { cwd: root })).err).toContain('[no-channel]');
    expect((await funnel([...args, '--registry', 'r', '--channel', 'a'], { cwd: root })).err).toContain('[no-name]');
    mkdirSync(join(root, 'r'));
    const named = await funnel([...args, '--registry', 'r', '--channel', 'a', '--name', 'b'], { cwd: root });
    expect(named.code).toBe(0);
  });
});
