// What a registry holds of a program already, as far as publishing has to know. All of it is verified: on what somebody changed nothing is built.
import type { Bundle } from '@funnel/bundle';
import type { SignedManifest } from '../documents/manifest.ts';
import type { SignedPointer } from '../documents/pointer.ts';
import type { IndexEntry, SignedIndex } from '../documents/release-index.ts';
import { payloadDigest } from '../documents/sign.ts';
import { indexPath, manifestPath, pointerPath } from '../names/paths.ts';
import { type Refused, refused } from '../problems/problem.ts';
import { loadIndex, loadManifest, loadPointer, requireBundle, requireManifest, type Source } from '../reading/load.ts';

export interface Standing {
  readonly index: SignedIndex | null;
  /** What the channel holds. */
  readonly pointer: SignedPointer | null;
  readonly held: Bundle | null;
  /** The release that is asked for, where it is there. A publisher that was killed can have left it without its line in the index. */
  readonly manifest: SignedManifest | null;
}

export interface Wanted {
  readonly name: string;
  readonly channel: string;
  readonly release: string;
}

/** Nothing of it where there is no registry yet. */
export async function standing(source: Source | null, wanted: Wanted): Promise<Standing | Refused> {
  if (source === null) return { index: null, pointer: null, held: null, manifest: null };
  const { name, channel, release } = wanted;
  const index = await loadIndex(source, name);
  if ('problem' in index) return index;
  const pointer = await loadPointer(source, name, channel);
  if ('problem' in pointer) return pointer;
  const held = await heldBundle(source, wanted, index.document, pointer.document);
  if (held !== null && 'problem' in held) return held;
  const entry = entryOf(index.document, release);
  const manifest = await loadManifest(source, name, release, entry?.manifest ?? null);
  if ('problem' in manifest) return manifest;
  if (manifest.document === null && entry !== null)
    return refused('document-missing', { path: manifestPath(name, release) });
  if (manifest.document !== null) {
    const bundle = await requireBundle(source, name, manifest.document.payload.bundle);
    if ('problem' in bundle) return bundle;
  }
  return {
    index: index.document,
    pointer: pointer.document,
    held: held?.bundle ?? null,
    manifest: manifest.document,
  };
}

async function heldBundle(
  source: Source,
  { name, channel }: Wanted,
  index: SignedIndex | null,
  pointer: SignedPointer | null,
): Promise<{ readonly bundle: Bundle } | Refused | null> {
  if (pointer === null) return null;
  if (index === null) return refused('document-missing', { path: indexPath(name) });
  const { release, manifest } = pointer.payload;
  if (entryOf(index, release)?.manifest !== manifest)
    return refused('release-unlisted', { path: pointerPath(name, channel), release });
  const found = await requireManifest(source, name, release, manifest);
  if ('problem' in found) return found;
  return requireBundle(source, name, found.document.payload.bundle);
}

export function entryOf(index: SignedIndex | null, release: string): IndexEntry | null {
  return index?.payload.releases.find(each => each.release === release) ?? null;
}

export const entryFor = ({ payload }: SignedManifest): IndexEntry => ({
  release: payload.release,
  manifest: payloadDigest(payload),
  bundle: payload.bundle.digest,
});
