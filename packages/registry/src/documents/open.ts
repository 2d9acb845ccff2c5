// Opens a signed document. Fails closed, and believes nothing of what the payload says before a trusted key has vouched for its bytes.
import { verify } from 'node:crypto';
import { canonicalText, isNestedDeeperThan } from '@funnel/bundle';
import type { TrustedKeys } from '../keys/keys.ts';
import { problem, type Refused, type RegistryProblem, refused } from '../problems/problem.ts';
import { DOCUMENTS, type DocumentKind, type DocumentOf } from './kinds.ts';
import type { Signature, Signed } from './signed.ts';

/** None of ours is nested this deep. */
const MOST_NESTING = 32;
const MOST_SIGNATURES = 64;

/** The document that the bytes hold, or the first thing that is wrong with it. Never throws. `path` is how it is called. */
export function openDocument<K extends DocumentKind>(
  kind: K,
  bytes: Uint8Array,
  path: string,
  trusted: TrustedKeys,
): { readonly document: DocumentOf[K] } | Refused {
  if (trusted.size === 0) return refused('no-trusted-key', {});
  const parsed = parse(bytes, path);
  if ('problem' in parsed) return parsed;
  const envelope = envelopeOf(parsed.value, path);
  if ('problem' in envelope) return envelope;
  const payload = canonicalOrNull(envelope.payload);
  if (payload === null || canonicalOrNull(envelope) !== parsed.text) return refused('document-rewritten', { path });
  const wrong = signatureProblem(payload, envelope.signatures, path, trusted);
  if (wrong !== null) return { problem: wrong };
  const { shape } = DOCUMENTS[kind];
  if (!shape(envelope.payload)) {
    const { instancePath = '', keyword = '' } = shape.errors?.[0] ?? {};
    return refused('document-unreadable', { path, reason: 'shape', detail: `${instancePath || '/'} (${keyword})` });
  }
  return { document: envelope as unknown as DocumentOf[K] };
}

function parse(bytes: Uint8Array, path: string): { readonly value: unknown; readonly text: string } | Refused {
  const unreadable = (reason: 'not-utf-8' | 'not-json' | 'too-deep') =>
    refused('document-unreadable', { path, reason, detail: '' });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return unreadable('not-utf-8');
  }
  if (isNestedDeeperThan(text, MOST_NESTING)) return unreadable('too-deep');
  try {
    return { value: JSON.parse(text), text };
  } catch {
    return unreadable('not-json');
  }
}

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function envelopeOf(value: unknown, path: string): Signed<unknown> | Refused {
  if (!isObject(value)) return refused('document-unreadable', { path, reason: 'shape', detail: '/ (type)' });
  const { signatures } = value;
  if (signatures === undefined || (Array.isArray(signatures) && signatures.length === 0))
    return refused('signature-missing', { path });
  const isShaped =
    Object.hasOwn(value, 'payload') &&
    Object.keys(value).length === 2 &&
    Array.isArray(signatures) &&
    signatures.length <= MOST_SIGNATURES &&
    signatures.every(isSignature);
  if (!isShaped) return refused('document-unreadable', { path, reason: 'shape', detail: '/signatures' });
  return value as unknown as Signed<unknown>;
}

function isSignature(value: unknown): value is Signature {
  return (
    isObject(value) &&
    Object.keys(value).length === 2 &&
    typeof value['key'] === 'string' &&
    typeof value['signature'] === 'string'
  );
}

/** null for what canonical JSON cannot say, such as half a surrogate pair. */
function canonicalOrNull(value: unknown): string | null {
  try {
    return canonicalText(value);
  } catch {
    return null;
  }
}

/** One trusted signature is enough, and a wrong one of any trusted key is too many. */
function signatureProblem(
  payload: string,
  signatures: readonly Signature[],
  path: string,
  trusted: TrustedKeys,
): RegistryProblem | null {
  const bytes = Buffer.from(payload, 'utf8');
  let found = false;
  for (const { key, signature } of signatures) {
    const known = trusted.get(key);
    if (known === undefined) continue;
    const raw = Buffer.from(signature, 'base64');
    // The same bytes can be written in several ways in base64; only one of them was signed into this file.
    if (raw.toString('base64') !== signature || !verify(null, bytes, known.key, raw))
      return problem('signature-bad', { path, key });
    found = true;
  }
  return found ? null : problem('signature-untrusted', { path, keys: signatures.map(each => each.key.slice(0, 80)) });
}
