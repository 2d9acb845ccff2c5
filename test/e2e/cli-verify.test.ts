// funnel verify: exit codes and words; what is refused, attack by attack, is tested where registries are.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { funnel } from './lib/funnel.ts';
import { desk, NOW } from './lib/registry.ts';
import { expectValid } from './lib/schemas.ts';

const SCHEMA = 'packages/cli/schema/verify.schema.json';
const POINTER = 'channels/small/staging.json';

function edit(path: string, change: (text: string) => string): void {
  const text = readFileSync(path, 'utf8');
  expect(change(text)).not.toBe(text);
  writeFileSync(path, change(text));
}

async function published() {
  const made = await desk();
  expect((await made.publish('--version', '1.0.0', '--expires', '30d')).code).toBe(0);
  return made;
}

describe('a registry', () => {
  test('as it was signed', async () => {
    const { verify } = await published();
    const { code, err, out } = await verify();
    expect(out).toBe('1 program, 1 version, 1 bundle, 1 channel: all as they were signed.\n');
    expect(err).toBe('');
    expect(code).toBe(0);
    const json = expectValid((await verify('--format', 'json')).out, SCHEMA);
    expect(json).toMatchObject({ outcome: 'good', problems: [], as_of: '2026-11-21T12:00:00.000Z' });
  });

  test('without a trusted key nothing is verified, whatever the registry says', async () => {
    const { registry, root } = await published();
    rmSync(join(registry, POINTER));
    const args = ['verify', '--registry', registry, '--as-of', NOW];
    const { code, err, out } = await funnel(args, { cwd: root });
    expect(err).toContain('No key is trusted, so nothing can be verified. [no-trusted-key]');
    expect(out).toBe('');
    expect(code).toBe(4);
    const json = await funnel([...args, '--format', 'json'], { cwd: root });
    expect(expectValid(json.out, SCHEMA)).toMatchObject({ outcome: 'undecided' });
  });

  test('every problem is told; what is bad weighs most', async () => {
    const { registry, verify } = await published();
    edit(join(registry, POINTER), text => text.replace('"sequence":1', '"sequence":7'));
    writeFileSync(join(registry, 'index/small.json'), 'nonsense');
    const { code, err, out } = await verify();
    expect(err).toMatch(/index\/small\.json: cannot be read: it is not JSON\. \[document-unreadable\]/);
    expect(err).toMatch(
      /channels\/small\/staging\.json: is not what was signed with ed25519:[0-9a-f]{32}\. \[signature-bad\]/,
    );
    expect(out).toContain('2 problems.');
    expect(code).toBe(1);
    expect(expectValid((await verify('--format', 'json')).out, SCHEMA)).toMatchObject({ outcome: 'bad' });
  });

  test('what cannot be read is exit 3', async () => {
    const { registry, verify } = await published();
    rmSync(join(registry, 'bundles/small/1.0.0.manifest.json'));
    const gone = await verify();
    expect(gone.err).toContain('[document-missing]');
    expect(gone.code).toBe(3);
    rmSync(registry, { recursive: true });
    const away = await verify();
    expect(away.err).toContain('the registry cannot be reached: there is no such file or folder. [registry-away]');
    expect(away.code).toBe(3);
  });

  test('an expired channel, and one that is wanted and not there', async () => {
    const { verify } = await published();
    const expired = await verify('--as-of', '2027-01-01');
    expect(expired.err).toContain(
      'expired at 2026-12-21T12:00:00.000Z, and it is 2027-01-01T00:00:00.000Z. [pointer-expired]',
    );
    expect(expired.code).toBe(1);
    const absent = await verify('--channel', 'production');
    expect(absent.err).toContain('The registry has no channel "production" of "small". [no-such-channel]');
    expect(absent.code).toBe(3);
  });

  test('files that nobody left on purpose are named and harm nobody', async () => {
    const { registry, verify } = await published();
    writeFileSync(join(registry, 'bundles/small/notes.txt'), '');
    const { code, out } = await verify();
    expect(out).toContain('1 file belongs to no version and no channel: bundles/small/notes.txt\n');
    expect(code).toBe(0);
  });
});

describe('a bundle', () => {
  test('with the manifest beside it, or elsewhere', async () => {
    const { pull, publicKey, root } = await published();
    await pull('-o', 'rules.json');
    const verify = (...args: readonly string[]) => funnel(['verify', ...args, '--trust', publicKey], { cwd: root });
    const { code, out } = await verify('rules.json');
    expect(out).toMatch(
      /^rules\.json: small 1\.0\.0 of 2026-11-21T12:00:00Z, as it was signed; rules sha256:[0-9a-f]{64}\.\n$/,
    );
    expect(code).toBe(0);
    expect(expectValid((await verify('rules.json', '--format', 'json')).out, SCHEMA)).toMatchObject({
      outcome: 'good',
      counts: null,
      manifest: { release: '1.0.0' },
    });
    cpSync(join(root, 'rules.manifest.json'), join(root, 'm.json'));
    rmSync(join(root, 'rules.manifest.json'));
    expect((await verify('rules.json')).err).toContain('rules.manifest.json: the manifest cannot be read');
    expect((await verify('rules.json', '--manifest', 'm.json')).code).toBe(0);
    expect((await verify('rules.json', '--manifest', 'm.json', '--name', 'other')).err).toContain('[wrong-name]');
    edit(join(root, 'rules.json'), text => text.replace('"points":40000000', '"points":90000000'));
    const changed = await verify('rules.json', '--manifest', 'm.json');
    expect(changed.err).toContain('rules.json: is not the bundle that was signed');
    expect(changed.code).toBe(1);
  });
});

test('called without anything to verify', async () => {
  const { publicKey, registry, root } = await published();
  const both = await funnel(['verify', 'a.json', '--registry', registry, '--trust', publicKey], { cwd: root });
  expect(both.err).toContain('[verify-what]');
  expect(both.code).toBe(2);
  expect((await funnel(['verify', '--trust', publicKey], { cwd: root })).err).toContain('[verify-what]');
  const web = await funnel(['verify', '--registry', 'http://127.0.0.1:1', '--trust', publicKey], { cwd: root });
  expect(web.err).toContain('A web server does not tell which programs it has. [names-wanted]');
  expect(web.code).toBe(2);
});
