// What stands for Node's modules where there is no Node gives what Node's give; addresses of every scheme come back as they were.
import { isAscii as nodeIsAscii, isUtf8 as nodeIsUtf8 } from 'node:buffer';
import { posix } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressAt, pathOf } from '../src/without-disk/addresses.ts';
import { Bytes, isAscii, isUtf8 } from '../src/without-disk/bytes.ts';
import { fileSystem } from '../src/without-disk/file-system.ts';
import { createFiles, type Look, type Seen } from '../src/without-disk/files.ts';
import * as paths from '../src/without-disk/paths.ts';

const part = fc.constantFrom('.', '..', 'a', 'b c', 'ü', '.git', 'x.csv');
const relativePath = fc.array(part, { minLength: 1, maxLength: 5 }).map(parts => parts.join('/'));
const absolutePath = relativePath.map(path => `/${path}`);

describe('paths', () => {
  test('are joined, resolved and related as Node does', () => {
    fc.assert(
      fc.property(absolutePath, relativePath, absolutePath, (from, step, to) => {
        const folder = posix.join(from);
        expect(paths.join(from, step)).toBe(posix.resolve(posix.join(from, step)));
        expect(paths.resolve(from, step)).toBe(posix.resolve(from, step));
        expect(paths.resolve(from, to)).toBe(posix.resolve(from, to));
        expect(paths.dirname(paths.join(from))).toBe(posix.dirname(posix.resolve(folder)));
        expect(paths.basename(from)).toBe(posix.basename(posix.resolve(folder)));
        expect(paths.relative(from, to)).toBe(posix.relative(from, to));
      }),
    );
  });
});

describe('bytes', () => {
  const some = fc.uint8Array({ maxLength: 40 });

  test('are read as Node does', () => {
    fc.assert(
      fc.property(some, some, fc.nat(10), (left, right, start) => {
        const ours = Bytes.concat([Bytes.from(left), Bytes.from(right)]);
        const nodes = Buffer.concat([left, right]);
        expect([...ours]).toEqual([...nodes]);
        expect(ours.toString('latin1', start)).toBe(nodes.toString('latin1', start));
        expect(ours.toString('utf8', start)).toBe(nodes.toString('utf8', start));
        expect(isAscii(ours)).toBe(nodeIsAscii(nodes));
        expect(isUtf8(ours)).toBe(nodeIsUtf8(nodes));
        expect(ours.subarray(start)).toBeInstanceOf(Bytes);
        if (nodes.length < 3) return;
        expect(ours.readUInt16BE()).toBe(nodes.readUInt16BE());
        expect(ours.readUIntBE(0, 3)).toBe(nodes.readUIntBE(0, 3));
      }),
    );
  });

  test('are written as Node does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(5), (text, at) => {
        const ours = Bytes.allocUnsafeSlow(400);
        const nodes = Buffer.alloc(400);
        expect(ours.write(text, at)).toBe(nodes.write(text, at, 'utf8'));
        expect([...ours]).toEqual([...nodes]);
        expect([...Bytes.from(text)]).toEqual([...Buffer.from(text, 'utf8')]);
      }),
    );
  });
});

test.each([
  'file:///home/acme/rules.funnel',
  'file:///c%3A/rules/a%20b.funnel',
  'vscode-remote://ssh-remote%2Bacme/home/rules.funnel',
  'vscode-vfs://github/acme/rules/funnel.yaml',
  'memfs:/rules/%C3%BC.funnel',
])('%s comes back from its path', address => {
  expect(addressAt(pathOf(address))).toBe(address);
});

test('nothing is above an address', () => {
  expect(addressAt('/')).toBeNull();
  expect(addressAt('/.git')).toBeNull();
  expect(addressAt(paths.dirname(pathOf('memfs:/rules')))).toBe('memfs:/');
});

describe('files that somebody else reads', () => {
  const stored: Readonly<Record<string, Seen>> = {
    '/rules': { kind: 'folder', entries: [{ name: 'a.funnel', isFolder: false }] },
    '/rules/a.funnel': { kind: 'file', size: 1, changed: 1, bytes: btoa('a') },
  };

  function asked() {
    const looks: Look[][] = [];
    const files = createFiles();
    files.answeredBy(
      async given => {
        looks.push([...given]);
        return given.map(({ uri }) => stored[uri] ?? null);
      },
      path => path,
    );
    return { disk: fileSystem(files), files, looks };
  }

  test('are asked for until nothing is missing, and once', async () => {
    const { disk, files, looks } = asked();
    const read = () =>
      disk.readdirSync('/rules').map(({ name }) => String(disk.readFileSync(`/rules/${name}`, 'utf8')));
    expect(await files.complete(read)).toEqual(['a']);
    expect(looks).toHaveLength(2);
    expect(read()).toEqual(['a']);
    expect(looks).toHaveLength(2);
  });

  test('that are in no known folder are not asked for', async () => {
    const { disk, files, looks } = asked();
    await files.complete(() => disk.readdirSync('/rules'));
    expect(await files.complete(() => disk.existsSync('/rules/b.funnel'))).toBe(false);
    expect(looks).toHaveLength(1);
  });

  test('what fails with everything there fails', async () => {
    const { disk, files } = asked();
    await expect(files.complete(() => disk.realpathSync('/nowhere'))).rejects.toThrow('ENOENT');
  });

  test('looked at anew, their bytes are asked for only where they have changed', async () => {
    const { disk, files, looks } = asked();
    await files.complete(() => disk.readFileSync('/rules/a.funnel'));
    await files.renew();
    expect(looks.at(-1)).toEqual([{ uri: '/rules/a.funnel', want: 'bytes', known: { size: 1, changed: 1 } }]);
  });

  test('what comes after nobody waited is told', async () => {
    const { disk, files } = asked();
    const told = new Promise<void>(settle => files.onArrived(settle));
    expect(disk.existsSync('/rules/a.funnel')).toBe(false);
    await told;
    expect(disk.existsSync('/rules/a.funnel')).toBe(true);
  });
});
