// Signs documents.
import { sign } from 'node:crypto';
import { canonicalText, digestOf } from '@funnel/bundle';
import type { SigningKey } from '../keys/keys.ts';
import type { Signature, Signed } from './signed.ts';

/** The document with one signature, over the canonical bytes of the payload and nothing else. */
export function signed<P>(payload: P, key: SigningKey): Signed<P> {
  return { payload, signatures: [signatureOf(payload, key)] };
}

/** The document with a signature of this key too; the same one where it has it already. */
export function countersigned<P>(document: Signed<P>, key: SigningKey): Signed<P> {
  if (document.signatures.some(each => each.key === key.public.id)) return document;
  return { ...document, signatures: [...document.signatures, signatureOf(document.payload, key)] };
}

function signatureOf(payload: unknown, key: SigningKey): Signature {
  const bytes = Buffer.from(canonicalText(payload), 'utf8');
  return { key: key.public.id, signature: sign(null, bytes, key.key).toString('base64') };
}

/** How a document is stored. */
export const documentText = (document: Signed<unknown>): string => canonicalText(document);

/** What other documents call this one by: the digest of its payload, whoever signed it. */
export const payloadDigest = (payload: unknown): string => digestOf(canonicalText(payload));
