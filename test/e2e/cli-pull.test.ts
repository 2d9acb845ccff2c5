// funnel pull: what it writes, and when it leaves everything as it is.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { funnel } from './lib/funnel.ts';
import { RULES } from './lib/program.ts';
import { desk } from './lib/registry.ts';
import { expectValid } from './lib/schemas.ts';

const SCHEMA = 'packages/cli/schema/pull.schema.json';
const POINTER = 'channels/small/staging.json';
const later = RULES.replace('add 20 when budget', 'add 25 when budget');

async function published() {
  const made = await desk();
  expect((await made.publish('--version', '1.0.0', '--expires', '30d')).code).toBe(0);
  const files = (): Readonly<Record<string, string>> =>
    Object.fromEntries(
      readdirSync(made.root)
        .filter(name => name.startsWith('rules.'))
        .map(name => [name, readFileSync(join(made.root, name), 'utf8')]),
    );
  return { ...made, files };
}

describe('pull', () => {
  test('writes the bundle, its manifest and what was seen', async () => {
    const { files, program, pull } = await published();
    const { code, err, out } = await pull('-o', 'rules.json', '--name', 'small');
    expect(out).toBe('rules.json: small 1.0.0 of staging (number 1)\n');
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(Object.keys(files())).toEqual(['rules.json', 'rules.manifest.json', 'rules.state.json']);
    expect(files()['rules.json']).toBe((await funnel(['compile', program])).out);
    expectValid(files()['rules.manifest.json']!, 'packages/registry/schema/manifest.schema.json');
    expectValid(files()['rules.state.json']!, 'packages/registry/schema/pull-state.schema.json');
    expect((await pull('-o', 'rules.json')).out).toBe('rules.json: small 1.0.0 of staging, as before\n');
  });

  test('as JSON: updated, unchanged, kept, refused', async () => {
    const { pull, registry } = await published();
    const json = async (...args: readonly string[]) => {
      const { code, out } = await pull('-o', 'rules.json', '--format', 'json', ...args);
      return { code, result: expectValid(out, SCHEMA) };
    };
    expect(await json()).toMatchObject({ code: 0, result: { outcome: 'updated', sequence: 1, problem: null } });
    expect(await json()).toMatchObject({ code: 0, result: { outcome: 'unchanged' } });
    expect(await json('--as-of', '2027-01-01')).toMatchObject({
      code: 1,
      result: { outcome: 'refused', problem: { code: 'pointer-expired' } },
    });
    expect(await json('--registry', `${registry}x`)).toMatchObject({
      code: 3,
      result: { outcome: 'kept', problem: { code: 'registry-away' } },
    });
  });

  test('the only program is taken where nothing says which, and remembered', async () => {
    const { program, publish, pull } = await published();
    const first = await pull('-o', 'rules.json');
    expect(first.err).toContain("The registry's only program is taken: small.");
    writeFileSync(join(program, '.gitignore'), '.gitignore\n');
    expect((await publish('--version', '1.0.0', '--name', 'other')).code).toBe(0);
    expect((await pull('-o', 'rules.json')).out).toContain('small 1.0.0');
    const another = await pull('-o', 'another.json');
    expect(another.err).toContain('Give --name; there is other, small.');
    expect(another.code).toBe(2);
  });

  test('a file that was damaged here is made good again', async () => {
    const { files, pull, root } = await published();
    await pull('-o', 'rules.json');
    const good = files();
    writeFileSync(join(root, 'rules.json'), 'damaged');
    expect((await pull('-o', 'rules.json')).code).toBe(0);
    expect(files()).toEqual(good);
  });
});

describe('the file stays as it is', () => {
  test('where the registry is away, which is said, with exit 3', async () => {
    const { files, pull, registry } = await published();
    await pull('-o', 'rules.json');
    const good = files();
    rmSync(registry, { recursive: true });
    const { code, err, out } = await pull('-o', 'rules.json');
    expect(err).toContain('[registry-away]');
    expect(err).toContain('rules.json is kept as it is: version 1.0.0, good until 2026-12-21T12:00:00Z.');
    expect(out).toBe('');
    expect(code).toBe(3);
    expect(files()).toEqual(good);
  });

  test('where what is there is not as it was signed, with exit 1', async () => {
    const { change, files, publish, pull, registry } = await published();
    await pull('-o', 'rules.json');
    change('rules.funnel', later);
    await publish('--version', '1.1.0');
    const good = files();
    const bundle = readdirSync(join(registry, 'bundles/small')).filter(name => name.length === 69);
    for (const name of bundle) writeFileSync(join(registry, 'bundles/small', name), '{}');
    const { code, err } = await pull('-o', 'rules.json');
    expect(err).toContain('is not the bundle that was signed');
    expect(err).toContain('rules.json is kept as it is: version 1.0.0');
    expect(code).toBe(1);
    expect(files()).toEqual(good);
  });

  test('where an old state was put back', async () => {
    const { change, files, publish, pull, registry, root } = await published();
    cpSync(registry, join(root, 'earlier'), { recursive: true });
    change('rules.funnel', later);
    await publish('--version', '1.1.0');
    await pull('-o', 'rules.json');
    const good = files();
    const { code, err } = await pull('-o', 'rules.json', '--registry', join(root, 'earlier'));
    expect(err).toContain(`${POINTER}: is older than what was seen before: number 1 after number 2. [pointer-older]`);
    expect(code).toBe(1);
    expect(files()).toEqual(good);
    // Going back on purpose is another thing.
    await publish('--version', '1.0.0', '--rollback');
    expect((await pull('-o', 'rules.json')).out).toContain('small 1.0.0 of staging (number 3)');
  });

  test('where its memory is no memory', async () => {
    const { files, pull, root } = await published();
    await pull('-o', 'rules.json');
    for (const text of ['', '{}', '[', '['.repeat(100_000)]) {
      writeFileSync(join(root, 'rules.state.json'), text);
      const before = files();
      const { code, err } = await pull('-o', 'rules.json', '--name', 'small');
      expect(err).toContain('rules.state.json: is not what funnel pull remembers');
      expect(code).toBe(3);
      expect(files()).toEqual(before);
    }
  });

  test('where no key is trusted, or another one', async () => {
    const { registry, root } = await published();
    const args = ['pull', '--registry', registry, '--channel', 'staging', '--name', 'small', '-o', 'rules.json'];
    const none = await funnel(args, { cwd: root });
    expect(none.err).toContain('[no-trusted-key]');
    expect(none.code).toBe(4);
    await funnel(['keygen', '-o', 'other'], { cwd: root });
    const other = await funnel([...args, '--trust', 'other.pub'], { cwd: root });
    expect(other.err).toContain('[signature-untrusted]');
    expect(other.code).toBe(1);
    expect(existsSync(join(root, 'rules.json'))).toBe(false);
  });
});

test('over the web, and from a server that is slow', async () => {
  const { pull, registry } = await published();
  let slow = false;
  const server = createServer((request, response) => {
    const path = join(registry, request.url ?? '');
    if (slow) return;
    if (existsSync(path)) response.end(readFileSync(path));
    else response.writeHead(404).end();
  });
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const pulled = (...args: readonly string[]) => pull('-o', 'rules.json', '--registry', address, ...args);
  try {
    const unnamed = await pulled();
    expect(unnamed.err).toContain('Nothing says which program. [no-name]');
    expect(unnamed.code).toBe(2);
    expect((await pulled('--name', 'small')).out).toContain('small 1.0.0 of staging (number 1)');
    expect((await pulled('--channel', 'production')).err).toContain('The registry has no channel "production"');
    slow = true;
    const late = await pulled('--timeout', '0.3');
    expect(late.err).toContain('the server did not give it within 0.3 seconds. [not-in-time]');
    expect(late.err).toContain('rules.json is kept as it is');
    expect(late.code).toBe(3);
    expect((await pulled('--timeout', 'never')).err).toContain('[bad-timeout]');
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
