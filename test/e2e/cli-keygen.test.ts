// funnel keygen: a pair of keys in files.
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder, funnel } from './lib/funnel.ts';
import { expectValid } from './lib/schemas.ts';

test('writes a private key that nobody else can read, and a public one', async () => {
  const root = folder({});
  const { code, out } = await funnel(['keygen', '-o', 'keys/ci'], { cwd: root });
  expect(out).toMatch(/^keys\/ci {6}the private key.*\nkeys\/ci\.pub {2}the public key.*\nkey ed25519:[0-9a-f]{32}\n$/);
  expect(code).toBe(0);
  const path = join(root, 'keys/ci');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const [secret, shown] = [createPrivateKey(readFileSync(path)), createPublicKey(readFileSync(`${path}.pub`))];
  expect(shown.asymmetricKeyType).toBe('ed25519');
  expect(readFileSync(`${path}.pub`, 'utf8')).not.toContain('PRIVATE');
  const text = Buffer.from('a text');
  expect(verify(null, text, shown, sign(null, text, secret))).toBe(true);
});

test.each(['ci', 'ci.pub'])('overwrites nothing: %s', async taken => {
  const root = folder({ [taken]: 'mine' });
  const { code, err } = await funnel(['keygen', '-o', 'ci'], { cwd: root });
  expect(err).toContain(`${taken}: is there already, and a key is never overwritten. [key-in-the-way]`);
  expect(code).toBe(2);
  expect(readFileSync(join(root, taken), 'utf8')).toBe('mine');
});

test('as JSON', async () => {
  const { out } = await funnel(['keygen', '-o', 'ci', '--format', 'json'], { cwd: folder({}) });
  expect(expectValid(out, 'packages/cli/schema/keygen.schema.json')).toMatchObject({ private: 'ci', public: 'ci.pub' });
});

test('where it cannot write', async () => {
  const { code, err } = await funnel(['keygen', '-o', 'taken/ci'], { cwd: folder({ taken: '' }) });
  expect(err).toMatch(/taken\/ci: cannot be written: .*\[unwritable\]/);
  expect(code).toBe(3);
  const none = await funnel(['keygen']);
  expect(none.err).toContain("required option '-o, --output <file>' not specified");
  expect(none.code).toBe(2);
});
