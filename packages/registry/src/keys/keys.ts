// Ed25519 keys: made, written as PEM, read again, and named by what they are.
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';

export interface PublicKey {
  /** `ed25519:` and 32 hexadecimal digits of the SHA-256 of the key's 32 bytes. */
  readonly id: string;
  readonly key: KeyObject;
}

export interface SigningKey {
  readonly public: PublicKey;
  readonly key: KeyObject;
}

/** Those whose signatures count, by id. */
export type TrustedKeys = ReadonlyMap<string, PublicKey>;

export interface KeyTexts {
  readonly id: string;
  /** PKCS #8 as PEM. */
  readonly privateText: string;
  /** SubjectPublicKeyInfo as PEM. */
  readonly publicText: string;
}

/** A new pair, as texts. */
export function makeKeyPair(): KeyTexts {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    id: idOf(publicKey),
    privateText: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    publicText: String(publicKey.export({ type: 'spki', format: 'pem' })),
  };
}

function idOf(key: KeyObject): string {
  const raw = Buffer.from(String(key.export({ format: 'jwk' }).x), 'base64url');
  return `ed25519:${createHash('sha256').update(raw).digest('hex').slice(0, 32)}`;
}

/** Why a text holds no key of the wanted kind. */
export type KeyProblem = 'no-key' | 'private-key' | 'public-key' | 'not-ed25519' | 'encrypted' | 'damaged';

const BLOCK = /-----BEGIN ([A-Z ]+)-----[\s\S]*?-----END \1-----/g;

/** All public keys that a text holds; a private one among them is a mistake, not a key to trust. */
export function publicKeysIn(text: string): { readonly keys: readonly PublicKey[] } | { readonly problem: KeyProblem } {
  const blocks = [...text.matchAll(BLOCK)];
  if (blocks.some(([, label = '']) => label.includes('PRIVATE'))) return { problem: 'private-key' };
  if (blocks.length === 0) return { problem: 'no-key' };
  const keys: PublicKey[] = [];
  for (const [pem, label] of blocks) {
    if (label !== 'PUBLIC KEY') return { problem: 'no-key' };
    const key = parsed(() => createPublicKey(pem));
    if (key === null) return { problem: 'damaged' };
    if (key.asymmetricKeyType !== 'ed25519') return { problem: 'not-ed25519' };
    keys.push({ id: idOf(key), key });
  }
  return { keys };
}

/** The one private key that a text holds. */
export function signingKeyIn(text: string): { readonly key: SigningKey } | { readonly problem: KeyProblem } {
  const blocks = [...text.matchAll(BLOCK)];
  const block = blocks.find(([, label = '']) => label.includes('PRIVATE'));
  if (block === undefined) return { problem: blocks.length > 0 ? 'public-key' : 'no-key' };
  if (block[1]?.startsWith('ENCRYPTED') || block[0].includes('Proc-Type')) return { problem: 'encrypted' };
  const key = parsed(() => createPrivateKey(block[0]));
  if (key === null) return { problem: 'damaged' };
  if (key.asymmetricKeyType !== 'ed25519') return { problem: 'not-ed25519' };
  const shown = createPublicKey(key);
  return { key: { key, public: { id: idOf(shown), key: shown } } };
}

function parsed(read: () => KeyObject): KeyObject | null {
  try {
    return read();
  } catch {
    return null;
  }
}

export function trusting(keys: readonly PublicKey[]): TrustedKeys {
  return new Map(keys.map(key => [key.id, key]));
}
