// Verifies one bundle with its manifest, wherever the two files are.
import type { Bundle } from '@funnel/bundle';
import { DOCUMENTS, LARGEST_BUNDLE } from '../documents/kinds.ts';
import type { Manifest } from '../documents/manifest.ts';
import { openDocument } from '../documents/open.ts';
import type { TrustedKeys } from '../keys/keys.ts';
import { type Refused, refused } from '../problems/problem.ts';
import { openBundle } from '../reading/load.ts';

export interface BundleFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** `name`: of which program it has to be; null where anyone signed by a trusted key will do. */
export function verifyBundle(
  bundle: BundleFile,
  manifest: BundleFile,
  trusted: TrustedKeys,
  name: string | null,
): { readonly bundle: Bundle; readonly manifest: Manifest } | Refused {
  const { most } = DOCUMENTS.manifest;
  if (manifest.bytes.length > most) return refused('too-large', { path: manifest.path, most });
  if (bundle.bytes.length > LARGEST_BUNDLE) return refused('too-large', { path: bundle.path, most: LARGEST_BUNDLE });
  const opened = openDocument('manifest', manifest.bytes, manifest.path, trusted);
  if ('problem' in opened) return opened;
  const { payload } = opened.document;
  if (name !== null && payload.name !== name)
    return refused('wrong-name', { path: manifest.path, found: payload.name, expected: name });
  const found = openBundle(bundle.bytes, bundle.path, payload.bundle);
  return 'problem' in found ? found : { bundle: found.bundle, manifest: payload };
}
