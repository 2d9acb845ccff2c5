// What somebody who can write into a registry, and has no trusted key, can do to it: each attack is refused, with a code of its own.
import { cpSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOTHING_SEEN, type PullState, publish, type TrustedKeys, trusting, verifyBundle } from '@funnel/registry';
import { describe, expect, test } from 'vitest';
import {
  codeOf,
  cosign,
  DAY,
  edit,
  emptyFolder,
  filesIn,
  keys,
  NOW,
  offer,
  published,
  pullCode,
  request,
  resign,
  rules,
  seen,
  sourceOf,
  verifyCodes,
} from './kit.ts';

const ours = keys();
const theirs = keys();

const POINTER = 'channels/shop/production.json';
const MANIFEST = 'bundles/shop/1.1.0.manifest.json';
const INDEX = 'index/shop.json';

interface World {
  readonly folder: string;
  /** The registry as it was when the channel held 1.0.0. */
  readonly earlier: string;
  /** What whoever pulls has seen: the channel with 1.1.0. */
  readonly state: PullState;
  readonly bundle: string;
}

/** 1.0.0, then 1.1.0 in production; 1.0.0 in staging; another program beside it, of the same publisher. */
async function world(): Promise<World> {
  const [folder, earlier] = [emptyFolder(), emptyFolder()];
  const expires = NOW + 90 * DAY;
  await published(folder, ours, { expires });
  await published(folder, ours, { channel: 'staging' });
  await published(folder, ours, { name: 'other', offer: offer(rules(7)) });
  cpSync(folder, earlier, { recursive: true });
  const { manifest } = await published(folder, ours, { release: '1.1.0', offer: offer(rules(41)), expires });
  const state = await seen(folder, ours.trusted);
  return { folder, earlier, state, bundle: `bundles/shop/${manifest.bundle.digest.slice(7)}.json` };
}

const copy = (from: string, to: string) => cpSync(from, to);

/** One byte of a text somewhere behind the given words. */
const oneByte = (behind: string) => (text: string) => {
  const at = text.indexOf(behind) + behind.length;
  const byte = text[at] === '1' ? '2' : '1';
  return text.slice(0, at) + byte + text.slice(at + 1);
};

const strip = (text: string) => text.replace(/"signatures":\[.*\]/, '"signatures":[]');
const bare = (text: string) => JSON.stringify(JSON.parse(text).payload);

type Attack = readonly [
  attack: string,
  harm: (world: World) => void,
  verify: readonly string[],
  pull: string,
  trusted?: TrustedKeys,
];

const ATTACKS: readonly Attack[] = [
  ['nothing', () => undefined, [], 'good'],

  // Keys.
  ['no key is trusted', () => undefined, ['no-trusted-key'], 'no-trusted-key', trusting([])],
  ['another key is trusted', () => undefined, ['signature-untrusted'], 'signature-untrusted', theirs.trusted],

  // One byte changed.
  [
    'a byte of the bundle',
    ({ bundle, folder }) => edit(folder, bundle, oneByte('"points":4')),
    ['bundle-changed'],
    'bundle-changed',
  ],
  [
    'a byte of the manifest',
    ({ folder }) => edit(folder, MANIFEST, oneByte('"passed":')),
    ['signature-bad'],
    'signature-bad',
  ],
  [
    'a byte of the pointer',
    ({ folder }) => edit(folder, POINTER, oneByte('"sequence":')),
    ['signature-bad'],
    'signature-bad',
  ],
  // Without the index nobody knows which files belong to a version; pulling does not ask it.
  ['a byte of the index', ({ folder }) => edit(folder, INDEX, oneByte('"version":')), ['signature-bad'], 'good'],
  [
    'a byte of a signature',
    ({ folder }) => edit(folder, POINTER, oneByte('"signature":"')),
    ['signature-bad'],
    'signature-bad',
  ],
  [
    'a byte of the id of the key',
    ({ folder }) => edit(folder, POINTER, oneByte('ed25519:')),
    ['signature-untrusted'],
    'signature-untrusted',
  ],
  [
    'another way to write the same signature',
    ({ folder }) => edit(folder, POINTER, text => text.replace(/[A-Za-z0-9+/]==/, last => `${nextLetter(last[0]!)}==`)),
    ['signature-bad'],
    'signature-bad',
  ],
  [
    'a blank more',
    ({ folder }) => edit(folder, POINTER, text => text.replace('{', '{ ')),
    ['document-rewritten'],
    'document-rewritten',
  ],
  [
    'a line end more',
    ({ folder }) => edit(folder, MANIFEST, text => `${text}\n`),
    ['document-rewritten'],
    'document-rewritten',
  ],
  [
    'a member twice',
    ({ folder }) => edit(folder, POINTER, text => text.replace('"payload":{', '"payload":{"name":"x",')),
    ['document-rewritten'],
    'document-rewritten',
  ],

  // The signature stripped.
  [
    'no signatures in the pointer',
    ({ folder }) => edit(folder, POINTER, strip),
    ['signature-missing'],
    'signature-missing',
  ],
  [
    'no signatures in the manifest',
    ({ folder }) => edit(folder, MANIFEST, strip),
    ['signature-missing'],
    'signature-missing',
  ],
  ['no signatures in the index', ({ folder }) => edit(folder, INDEX, strip), ['signature-missing'], 'good'],
  ['the bare pointer', ({ folder }) => edit(folder, POINTER, bare), ['signature-missing'], 'signature-missing'],
  ['the bare manifest', ({ folder }) => edit(folder, MANIFEST, bare), ['signature-missing'], 'signature-missing'],

  // Signed by somebody else, alone and beside ours.
  [
    'a pointer of their own',
    ({ folder }) => resign(folder, POINTER, theirs.signing, payload => ({ ...payload, sequence: 9 })),
    ['signature-untrusted'],
    'signature-untrusted',
  ],
  [
    'a manifest of their own',
    ({ folder }) =>
      resign(folder, MANIFEST, theirs.signing, payload => ({ ...payload, tests: { count: 9, passed: 9, failed: 0 } })),
    ['signature-untrusted'],
    'signature-untrusted',
  ],
  [
    'their signature beside ours, which changes nothing',
    ({ folder }) => cosign(folder, POINTER, theirs.signing),
    [],
    'good',
  ],
  [
    'our signature kept and theirs added over other content',
    ({ folder }) => {
      edit(folder, POINTER, text => text.replace('"sequence":2', '"sequence":3'));
      cosign(folder, POINTER, theirs.signing);
    },
    ['signature-bad'],
    'signature-bad',
  ],

  // Old states put back.
  [
    'an older pointer',
    ({ earlier, folder }) => copy(join(earlier, POINTER), join(folder, POINTER)),
    [],
    'pointer-older',
  ],
  [
    'the whole registry of earlier',
    ({ earlier, folder }) => {
      rmSync(folder, { recursive: true });
      cpSync(earlier, folder, { recursive: true });
    },
    [],
    'pointer-older',
  ],
  [
    'an older index',
    ({ earlier, folder }) => copy(join(earlier, INDEX), join(folder, INDEX)),
    ['release-unlisted'],
    'good',
  ],
  [
    'the same number given out twice',
    ({ folder }) => resign(folder, POINTER, ours.signing, payload => ({ ...payload, approvals: ['somebody'] })),
    [],
    'pointer-forked',
  ],

  // Valid parts in the place of others.
  [
    'the pointer of another program',
    ({ folder }) => copy(join(folder, 'channels/other/production.json'), join(folder, POINTER)),
    ['wrong-name'],
    'wrong-name',
  ],
  [
    'another program whole in its place',
    ({ folder }) => {
      for (const part of ['bundles', 'channels']) {
        rmSync(join(folder, part, 'shop'), { recursive: true });
        cpSync(join(folder, part, 'other'), join(folder, part, 'shop'), { recursive: true });
      }
      copy(join(folder, 'index/other.json'), join(folder, INDEX));
    },
    ['wrong-name', 'wrong-name', 'wrong-name'],
    'wrong-name',
  ],
  [
    'the pointer of another channel',
    ({ folder }) => copy(join(folder, 'channels/shop/staging.json'), join(folder, POINTER)),
    ['wrong-channel'],
    'wrong-channel',
  ],
  [
    'the manifest of another version',
    ({ folder }) => copy(join(folder, 'bundles/shop/1.0.0.manifest.json'), join(folder, MANIFEST)),
    ['wrong-release'],
    'wrong-release',
  ],
  [
    'the manifest of another program',
    ({ folder }) => copy(join(folder, 'bundles/other/1.0.0.manifest.json'), join(folder, MANIFEST)),
    ['wrong-name'],
    'wrong-name',
  ],
  [
    'the bundle of another program, whole in itself',
    ({ bundle, folder }) => writeFileSync(join(folder, bundle), otherBundle(folder)),
    ['bundle-changed'],
    'bundle-changed',
  ],
  [
    'an index in the place of a pointer',
    ({ folder }) => copy(join(folder, INDEX), join(folder, POINTER)),
    ['document-unreadable'],
    'document-unreadable',
  ],
  [
    'another manifest of the same version, signed by us once',
    ({ folder }) => resign(folder, MANIFEST, ours.signing, payload => ({ ...payload, approvals: ['somebody'] })),
    ['manifest-changed'],
    'manifest-changed',
  ],

  // Parts that are gone, or are no files.
  ['no bundle', ({ bundle, folder }) => rmSync(join(folder, bundle)), ['document-missing'], 'document-missing'],
  ['no manifest', ({ folder }) => rmSync(join(folder, MANIFEST)), ['document-missing'], 'document-missing'],
  ['no index', ({ folder }) => rmSync(join(folder, INDEX)), ['document-missing'], 'good'],
  ['no pointer', ({ folder }) => rmSync(join(folder, POINTER)), [], 'no-such-channel'],
  [
    'half a pointer',
    ({ folder }) => edit(folder, POINTER, text => text.slice(0, 100)),
    ['document-unreadable'],
    'document-unreadable',
  ],
  [
    'half a bundle',
    ({ bundle, folder }) => edit(folder, bundle, text => text.slice(0, 100)),
    ['bundle-changed'],
    'bundle-changed',
  ],
  [
    'an empty pointer',
    ({ folder }) => writeFileSync(join(folder, POINTER), ''),
    ['document-unreadable'],
    'document-unreadable',
  ],
  [
    'a link out of the registry',
    ({ earlier, folder }) => {
      rmSync(join(folder, POINTER));
      symlinkSync(join(earlier, POINTER), join(folder, POINTER));
    },
    ['document-unreadable'],
    'document-unreadable',
  ],
  [
    'a folder that is a link out of the registry',
    ({ earlier, folder }) => {
      renameSync(join(folder, 'channels'), join(folder, 'elsewhere'));
      symlinkSync(join(earlier, 'channels'), join(folder, 'channels'));
    },
    ['document-unreadable', 'document-unreadable', 'document-unreadable'],
    'document-unreadable',
  ],
];

function nextLetter(letter: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  return letters[letters.indexOf(letter) + 1]!;
}

function otherBundle(folder: string): string {
  const path = [...filesIn(folder).keys()].find(each => /^bundles\/other\/[0-9a-f]{64}\.json$/.test(each))!;
  return readFileSync(join(folder, path), 'utf8');
}

describe('attack', () => {
  test.each(ATTACKS.map(attack => [attack[0], attack] as const))('%s', async (_, attack) => {
    const [, harm, verify, pull, trusted = ours.trusted] = attack;
    const made = await world();
    harm(made);
    const codes = await verifyCodes(made.folder, trusted);
    // One cause can be told at several files.
    expect([...new Set(codes)]).toEqual([...new Set(verify)]);
    expect(await pullCode(made.folder, trusted, made.state)).toBe(pull);
  });

  test('an expired pointer, at that very instant', async () => {
    const { folder, state } = await world();
    const expires = NOW + 90 * DAY;
    expect(await pullCode(folder, ours.trusted, state, expires - 1)).toBe('good');
    expect(await pullCode(folder, ours.trusted, state, expires)).toBe('pointer-expired');
    expect(await verifyCodes(folder, ours.trusted, expires - 1)).toEqual([]);
    expect(await verifyCodes(folder, ours.trusted, expires)).toEqual(['pointer-expired']);
  });

  test('on what was changed nothing is published', async () => {
    for (const path of [POINTER, MANIFEST, INDEX]) {
      const { folder } = await world();
      edit(folder, path, strip);
      const before = filesIn(folder);
      const result = await publish(request(folder, ours, { release: '1.2.0', offer: offer(rules(42)) }));
      expect(codeOf(result)).toBe('signature-missing');
      expect(filesIn(folder)).toEqual(before);
    }
  });

  test('a link out of the registry is not written through', async () => {
    const [folder, outside] = [emptyFolder(), emptyFolder()];
    symlinkSync(outside, join(folder, 'bundles'));
    expect(codeOf(await publish(request(folder, ours)))).toMatch(/unreadable|unwritable/);
    expect(filesIn(outside).size).toBe(0);
  });
});

describe('one bundle with its manifest', () => {
  async function files() {
    const { bundle, folder } = await world();
    const read = (path: string) => ({ path, bytes: new Uint8Array(readFileSync(join(folder, path))) });
    return { bundle: read(bundle), manifest: read(MANIFEST), earlier: read('bundles/shop/1.0.0.manifest.json') };
  }

  test('is as it was signed, or refused', async () => {
    const { bundle, earlier, manifest } = await files();
    const changed = { ...bundle, bytes: bundle.bytes.map((byte, index) => (index === 100 ? byte ^ 1 : byte)) };
    expect(codeOf(verifyBundle(bundle, manifest, ours.trusted, 'shop'))).toBe('good');
    expect(codeOf(verifyBundle(bundle, manifest, ours.trusted, null))).toBe('good');
    expect(codeOf(verifyBundle(bundle, manifest, ours.trusted, 'other'))).toBe('wrong-name');
    expect(codeOf(verifyBundle(bundle, manifest, theirs.trusted, null))).toBe('signature-untrusted');
    expect(codeOf(verifyBundle(bundle, manifest, trusting([]), null))).toBe('no-trusted-key');
    expect(codeOf(verifyBundle(bundle, earlier, ours.trusted, null))).toBe('bundle-changed');
    expect(codeOf(verifyBundle(changed, manifest, ours.trusted, null))).toBe('bundle-changed');
  });
});

describe('several keys', () => {
  const both = trusting([...ours.trusted.values(), ...theirs.trusted.values()]);

  test('one of the trusted ones is enough', async () => {
    const { folder } = await world();
    expect(await verifyCodes(folder, both)).toEqual([]);
    expect(await pullCode(folder, both)).toBe('good');
  });

  test('a second publisher signs what the first one made, so that each of them can be trusted alone', async () => {
    const { folder } = await world();
    const second = { ...theirs, trusted: both };
    await published(folder, second, { release: '1.1.0', offer: offer(rules(41)), renew: true });
    expect(await pullCode(folder, theirs.trusted)).toBe('good');
    expect(await pullCode(folder, both)).toBe('good');
    // The first one's word alone does not vouch for the new pointer.
    expect(await pullCode(folder, ours.trusted)).toBe('signature-untrusted');
    const refused = await publish(request(folder, theirs, { release: '2.0.0', offer: offer(rules(50)) }));
    expect(codeOf(refused)).toBe('signature-untrusted');
  });
});

test('a memory of another channel says nothing of this one', async () => {
  const { folder, state } = await world();
  const [only] = state.seen;
  const elsewhere: PullState = { ...NOTHING_SEEN, seen: [{ ...only!, channel: 'staging', sequence: 99 }] };
  expect(await pullCode(folder, ours.trusted, elsewhere)).toBe('good');
  expect(sourceOf(folder, ours.trusted).trusted.size).toBe(1);
});
