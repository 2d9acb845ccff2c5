// Fetches what a channel holds, verified from the pointer to the last byte of the bundle.
import type { Bundle } from '@funnel/bundle';
import type { SignedManifest } from '../documents/manifest.ts';
import type { SignedPointer } from '../documents/pointer.ts';
import type { PullState } from '../documents/pull-state.ts';
import { payloadDigest } from '../documents/sign.ts';
import { FOLDERS, pointerPath, stemOf } from '../names/paths.ts';
import { problem, type Refused, type RegistryProblem, refused } from '../problems/problem.ts';
import { expiredProblem, loadPointer, requireBundle, requireManifest, type Source } from '../reading/load.ts';

export interface Fetched {
  readonly pointer: SignedPointer;
  readonly manifest: SignedManifest;
  readonly bytes: Uint8Array;
  readonly bundle: Bundle;
}

export interface FetchRequest {
  readonly name: string;
  readonly channel: string;
  /** In milliseconds. */
  readonly now: number;
  /** What was seen before. */
  readonly state: PullState;
}

/** The index is not asked: the pointer names the manifest by its digest, and that names the bundle. */
export async function fetchRelease(source: Source, request: FetchRequest): Promise<Fetched | Refused> {
  const { channel, name } = request;
  const loaded = await loadPointer(source, name, channel);
  if ('problem' in loaded) return loaded;
  const pointer = loaded.document;
  if (pointer === null) return refused('no-such-channel', { name, channel, known: await channelsOf(source, name) });
  const path = pointerPath(name, channel);
  const { payload } = pointer;
  const stale = olderProblem(pointer, request.state, path) ?? expiredProblem(payload, path, request.now);
  if (stale !== null) return { problem: stale };
  const manifest = await requireManifest(source, name, payload.release, payload.manifest);
  if ('problem' in manifest) return manifest;
  const { bundle: digests } = manifest.document.payload;
  if (digests.digest !== payload.bundle)
    return refused('bundle-changed', { path, stated: payload.bundle, computed: digests.digest });
  const bundle = await requireBundle(source, name, digests);
  if ('problem' in bundle) return bundle;
  return { pointer, manifest: manifest.document, bytes: bundle.bytes, bundle: bundle.bundle };
}

/** A pointer that comes before the highest one seen, or another one with the same number. */
export function olderProblem({ payload }: SignedPointer, { seen }: PullState, path: string): RegistryProblem | null {
  const before = seen.find(each => each.name === payload.name && each.channel === payload.channel);
  if (before === undefined || payload.sequence > before.sequence) return null;
  if (payload.sequence < before.sequence)
    return problem('pointer-older', { path, sequence: payload.sequence, seen: before.sequence });
  if (payloadDigest(payload) === before.pointer) return null;
  return problem('pointer-forked', { path, sequence: payload.sequence });
}

async function channelsOf({ reader }: Source, name: string): Promise<readonly string[]> {
  const listed = await reader.list(`${FOLDERS.channels}/${name}`);
  if ('problem' in listed || listed.names === null) return [];
  return listed.names.flatMap(file => stemOf(file) ?? []);
}
