// Reads and verifies the parts of a registry, one by one. Each is what was asked for and signed by a trusted key, or it is refused.
import { createHash } from 'node:crypto';
import { type Bundle, decodeBundle, formatInstant, parseInstant } from '@funnel/bundle';
import { DOCUMENTS, type DocumentKind, type DocumentOf, LARGEST_BUNDLE } from '../documents/kinds.ts';
import type { BundleDigests, SignedManifest } from '../documents/manifest.ts';
import { openDocument } from '../documents/open.ts';
import type { Pointer, SignedPointer } from '../documents/pointer.ts';
import type { SignedIndex } from '../documents/release-index.ts';
import { payloadDigest } from '../documents/sign.ts';
import type { TrustedKeys } from '../keys/keys.ts';
import { bundlePath, indexPath, manifestPath, pointerPath } from '../names/paths.ts';
import { problem, type Refused, type RegistryProblem, refused } from '../problems/problem.ts';
import type { Reader } from './reader.ts';

/** Where things are read from, and whose word counts. */
export interface Source {
  readonly reader: Reader;
  readonly trusted: TrustedKeys;
}

type Loaded<D> = { readonly document: D } | Refused;

async function load<K extends DocumentKind>(
  { reader, trusted }: Source,
  kind: K,
  path: string,
): Promise<{ readonly document: DocumentOf[K] | null } | Refused> {
  if (trusted.size === 0) return refused('no-trusted-key', {});
  const read = await reader.read(path, DOCUMENTS[kind].most);
  if ('problem' in read) return read;
  return read.bytes === null ? { document: null } : openDocument(kind, read.bytes, path, trusted);
}

/** The index of a program; null where there is none. */
export async function loadIndex(
  source: Source,
  name: string,
): Promise<{ readonly document: SignedIndex | null } | Refused> {
  const path = indexPath(name);
  const loaded = await load(source, 'index', path);
  if ('problem' in loaded || loaded.document === null) return loaded;
  const found = loaded.document.payload.name;
  return found === name ? loaded : refused('wrong-name', { path, found, expected: name });
}

/** The pointer of a channel; null where there is none. Whether it has expired is asked apart. */
export async function loadPointer(
  source: Source,
  name: string,
  channel: string,
): Promise<{ readonly document: SignedPointer | null } | Refused> {
  const path = pointerPath(name, channel);
  const loaded = await load(source, 'pointer', path);
  if ('problem' in loaded || loaded.document === null) return loaded;
  const found = loaded.document.payload;
  if (found.name !== name) return refused('wrong-name', { path, found: found.name, expected: name });
  if (found.channel !== channel) return refused('wrong-channel', { path, found: found.channel, expected: channel });
  return loaded;
}

/** At which instant, in milliseconds, a pointer is worth nothing any more: at that one, no longer. */
export function expiredProblem(pointer: Pointer, path: string, now: number): RegistryProblem | null {
  if (pointer.expires === null) return null;
  const expires = parseInstant(pointer.expires);
  if (expires !== null && now < expires) return null;
  return problem('pointer-expired', { path, expires: pointer.expires, now: formatInstant(now) });
}

/** The manifest of a version; null where there is none. `digest` is what a pointer or the index says that it is. */
export async function loadManifest(
  source: Source,
  name: string,
  release: string,
  digest: string | null,
): Promise<{ readonly document: SignedManifest | null } | Refused> {
  const path = manifestPath(name, release);
  const loaded = await load(source, 'manifest', path);
  if ('problem' in loaded || loaded.document === null) return loaded;
  const wrong = manifestProblem(loaded.document, path, name, release, digest);
  return wrong === null ? loaded : { problem: wrong };
}

/** What is wrong with a manifest whose signature holds: it is of something else. */
export function manifestProblem(
  { payload }: SignedManifest,
  path: string,
  name: string,
  release: string,
  digest: string | null,
): RegistryProblem | null {
  if (payload.name !== name) return problem('wrong-name', { path, found: payload.name, expected: name });
  if (payload.release !== release) return problem('wrong-release', { path, found: payload.release, expected: release });
  const computed = payloadDigest(payload);
  if (digest === null || digest === computed) return null;
  return problem('manifest-changed', { path, stated: digest, computed });
}

/** As `loadManifest`, where it has to be there. */
export async function requireManifest(
  source: Source,
  name: string,
  release: string,
  digest: string,
): Promise<Loaded<SignedManifest>> {
  const loaded = await loadManifest(source, name, release, digest);
  if ('problem' in loaded) return loaded;
  const { document } = loaded;
  return document === null ? refused('document-missing', { path: manifestPath(name, release) }) : { document };
}

export interface LoadedBundle {
  readonly bytes: Uint8Array;
  readonly bundle: Bundle;
}

/** The bundle that a manifest is about: not a byte of it is another one than when that was signed. */
export async function requireBundle(
  { reader }: Source,
  name: string,
  digests: BundleDigests,
): Promise<LoadedBundle | Refused> {
  const path = bundlePath(name, digests.digest);
  const read = await reader.read(path, LARGEST_BUNDLE);
  if ('problem' in read) return read;
  if (read.bytes === null) return refused('document-missing', { path });
  return openBundle(read.bytes, path, digests);
}

export function openBundle(bytes: Uint8Array, path: string, digests: BundleDigests): LoadedBundle | Refused {
  const computed = bytesDigest(bytes);
  if (computed !== digests.digest) return refused('bundle-changed', { path, stated: digests.digest, computed });
  const decoded = decodeBundle(bytes);
  if ('problem' in decoded) return refused('bundle-unreadable', { path, problem: decoded.problem });
  const { rules, about } = decoded.bundle.digests;
  if (rules !== digests.rules) return refused('bundle-changed', { path, stated: digests.rules, computed: rules });
  if (about !== digests.about) return refused('bundle-changed', { path, stated: digests.about, computed: about });
  return { bytes, bundle: decoded.bundle };
}

/** `sha256:` and the digest of bytes. */
export function bytesDigest(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
