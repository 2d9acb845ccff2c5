// Whatever the bytes of a document are, it is opened or refused: nothing is thrown, and nothing takes long.
import { canonicalText } from '@funnel/bundle';
import { type RegistryProblemCode, readState } from '@funnel/registry';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openDocument } from '../src/documents/open.ts';
import { documentText, signed } from '../src/documents/sign.ts';
import { codeOf, keys } from './kit.ts';

const ours = keys();
const KINDS = ['pointer', 'manifest', 'index'] as const;
const runs = process.env['FUNNEL_RUNS'] === 'large' ? 20_000 : 300;

const bytesOf = (text: string) => new TextEncoder().encode(text);
const open = (bytes: Uint8Array) => KINDS.map(kind => codeOf(openDocument(kind, bytes, 'a.json', ours.trusted)));

const REFUSALS: ReadonlySet<string> = new Set<RegistryProblemCode>([
  'document-unreadable',
  'document-rewritten',
  'signature-missing',
  'signature-untrusted',
  'signature-bad',
]);

const refusedAll = (bytes: Uint8Array): void => {
  for (const code of open(bytes)) expect(REFUSALS).toContain(code);
  expect(() => readState(new TextDecoder().decode(bytes))).not.toThrow();
};

const pointer = {
  format: 'funnel-pointer',
  version: 1,
  name: 'shop',
  channel: 'production',
  sequence: 1,
  release: '1.0.0',
  manifest: `sha256:${'0'.repeat(64)}`,
  bundle: `sha256:${'0'.repeat(64)}`,
  approvals: [],
  published: '2026-11-21T12:00:00.000Z',
  expires: null,
};

describe('opening', () => {
  test('any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), refusedAll), { numRuns: runs });
  });

  test('any JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), text => refusedAll(bytesOf(text))),
      { numRuns: runs },
    );
  });

  test('any JSON in an envelope', () => {
    const signature = fc.record({
      key: fc.oneof(fc.string(), fc.constant([...ours.trusted.keys()][0]!)),
      signature: fc.base64String(),
    });
    const envelope = fc.record({ payload: fc.jsonValue(), signatures: fc.oneof(fc.array(signature), fc.jsonValue()) });
    fc.assert(
      fc.property(envelope, value => refusedAll(bytesOf(canonicalText(value)))),
      { numRuns: runs },
    );
  });

  test('anything that is signed and is no such document', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        for (const code of open(bytesOf(documentText(signed(value, ours.signing)))))
          expect(code).toBe('document-unreadable');
      }),
      { numRuns: runs },
    );
  });

  test('a pointer with any one byte changed', () => {
    const bytes = bytesOf(documentText(signed(pointer, ours.signing)));
    expect(open(bytes)).toEqual(['good', 'document-unreadable', 'document-unreadable']);
    for (let at = 0; at < bytes.length; at += 1)
      for (const flip of [1, 2, 32, 128]) {
        const changed = bytes.map((byte, index) => (index === at ? byte ^ flip : byte));
        const [code] = open(changed);
        expect(REFUSALS).toContain(code);
      }
  });

  test('a pointer cut off anywhere', () => {
    const bytes = bytesOf(documentText(signed(pointer, ours.signing)));
    for (let length = 0; length < bytes.length; length += 1)
      expect(open(bytes.subarray(0, length))[0]).toBe('document-unreadable');
  });

  test.each([
    ['arrays', '['.repeat(1_000_000)],
    ['closed arrays', '['.repeat(500_000) + ']'.repeat(500_000)],
    ['objects', '{"a":'.repeat(300_000)],
    [
      'in an envelope',
      `{"payload":${'['.repeat(300_000)}${']'.repeat(300_000)},"signatures":[{"key":"a","signature":"b"}]}`,
    ],
  ])('deep %s', (_, text) => {
    expect(open(bytesOf(text))).toEqual(KINDS.map(() => 'document-unreadable'));
    expect(readState(text)).toBeNull();
  });

  test.each([
    ['a million signatures', `{"payload":{},"signatures":[${Array(1_000_000).fill('{}').join(',')}]}`],
    ['a long text', `{"payload":"${'a'.repeat(5_000_000)}","signatures":[{"key":"a","signature":"b"}]}`],
    ['a huge number', `{"payload":{"sequence":${'9'.repeat(100_000)}},"signatures":[{"key":"a","signature":"b"}]}`],
    ['half a surrogate pair', '{"payload":"\\ud800","signatures":[{"key":"a","signature":"b"}]}'],
    ['__proto__', '{"payload":{"__proto__":{"format":"funnel-pointer"}},"signatures":[{"key":"a","signature":"b"}]}'],
    ['__proto__ as the envelope', '{"__proto__":{"payload":{},"signatures":[{"key":"a","signature":"b"}]}}'],
  ])('%s', (_, text) => {
    refusedAll(bytesOf(text));
  });

  test.each([
    ['of another version', { ...pointer, version: 2 }],
    ['with more in it', { ...pointer, more: 1 }],
    ['with a name that leads elsewhere', { ...pointer, name: '../shop' }],
    ['with a version that leads elsewhere', { ...pointer, release: '../1.0.0' }],
    ['with a digest that leads elsewhere', { ...pointer, bundle: 'sha256:../../x' }],
    ['number 0', { ...pointer, sequence: 0 }],
    ['number 1.5', { ...pointer, sequence: 1.5 }],
    ['number 1e300', { ...pointer, sequence: 1e300 }],
  ])('a signed pointer %s', (_, payload) => {
    const bytes = bytesOf(documentText(signed(payload, ours.signing)));
    expect(openDocument('pointer', bytes, 'a.json', ours.trusted)).toMatchObject({
      problem: { code: 'document-unreadable', data: { reason: 'shape' } },
    });
  });
});
