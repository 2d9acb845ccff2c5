// What publishing writes: worked out from what is there and what is asked for, without touching anything.
import { canonicalText, digestOf, encodeBundle, formatInstant } from '@funnel/bundle';
import { MANIFEST_FORMAT, type Manifest, type SignedManifest } from '../documents/manifest.ts';
import { POINTER_FORMAT, type Pointer } from '../documents/pointer.ts';
import { INDEX_FORMAT, type ReleaseIndex } from '../documents/release-index.ts';
import { countersigned, documentText, payloadDigest, signed } from '../documents/sign.ts';
import { bundlePath, indexPath, manifestPath, pointerPath } from '../names/paths.ts';
import { compareReleases } from '../names/release.ts';
import { type Refused, refused } from '../problems/problem.ts';
import type { Offer, Published, PublishRequest } from './request.ts';
import { entryFor, entryOf, type Standing } from './standing.ts';

export interface PlannedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface Plan {
  /** In the order in which they are written: each is whole without those behind it, and the pointer comes last. */
  readonly files: readonly PlannedFile[];
  readonly published: Published;
}

export function plan(request: PublishRequest, there: Standing): Plan | Refused {
  const { channel, name, release } = request;
  const held = there.pointer?.payload ?? null;
  const made = manifestFor(request, there);
  if ('problem' in made) return made;
  if (held !== null && compareReleases(release, held.release) < 0 && !request.rollback)
    return refused('release-older', { name, release, channel, held: held.release });
  const digest = payloadDigest(made.payload);
  const isSame = held !== null && held.release === release && held.manifest === digest;
  if (held !== null && isSame && !request.renew)
    return { files: [], published: { outcome: 'unchanged', manifest: made.payload, pointer: held, written: [] } };
  const pointer = pointerFor(request, made.payload, digest, held);
  const files = [
    ...releaseFiles(request, there, made),
    text(pointerPath(name, channel), documentText(signed(pointer, request.key))),
  ];
  const written = files.map(({ path }) => path);
  return {
    files,
    published: { outcome: request.dryRun ? 'dry-run' : 'published', manifest: made.payload, pointer, written },
  };
}

const text = (path: string, content: string): PlannedFile => ({ path, bytes: Buffer.from(content, 'utf8') });

/** That of the release as it is there, countersigned; else a new one. */
function manifestFor(request: PublishRequest, there: Standing): SignedManifest | Refused {
  const { key, name, offer, release } = request;
  const { manifest } = there;
  if (manifest !== null) {
    const isOther = offer !== null && digestOf(encodeBundle(offer.bundle)) !== manifest.payload.bundle.digest;
    if (isOther) return refused('release-taken', { name, release, published: manifest.payload.published });
    return countersigned(manifest, key);
  }
  if (offer === null) {
    const known = there.index?.payload.releases.map(each => each.release) ?? [];
    return refused('no-such-release', { name, release, known });
  }
  return signed(newManifest(request, offer, there), key);
}

function newManifest(request: PublishRequest, offer: Offer, there: Standing): Manifest {
  const { approvals, channel, name, now, release } = request;
  const { bundle, commit, coverage, source, tests } = offer;
  const encoded = encodeBundle(bundle);
  return {
    format: MANIFEST_FORMAT,
    version: 1,
    name,
    release,
    bundle: { ...bundle.digests, digest: digestOf(encoded), bytes: Buffer.byteLength(encoded) },
    source,
    commit,
    tests,
    coverage,
    changed_from: there.pointer === null ? null : { channel, release: there.pointer.payload.release },
    changes: there.held === null ? [] : request.changes(there.held, bundle),
    approvals,
    published: formatInstant(now),
  };
}

function pointerFor(request: PublishRequest, manifest: Manifest, digest: string, held: Pointer | null): Pointer {
  const { approvals, channel, expires, name, now, release } = request;
  return {
    format: POINTER_FORMAT,
    version: 1,
    name,
    channel,
    sequence: (held?.sequence ?? 0) + 1,
    release,
    manifest: digest,
    bundle: manifest.bundle.digest,
    approvals,
    published: formatInstant(now),
    expires: expires === null ? null : formatInstant(expires),
  };
}

/** Bundle, manifest and index, as far as they are not there yet. */
function releaseFiles(request: PublishRequest, there: Standing, made: SignedManifest): readonly PlannedFile[] {
  const { key, name, offer, release } = request;
  const files: PlannedFile[] = [];
  if (there.manifest === null && offer !== null)
    files.push(text(bundlePath(name, made.payload.bundle.digest), encodeBundle(offer.bundle)));
  if (there.manifest === null || canonicalText(there.manifest) !== canonicalText(made))
    files.push(text(manifestPath(name, release), documentText(made)));
  if (entryOf(there.index, release) === null) {
    const others = there.index?.payload.releases ?? [];
    const releases = [...others, entryFor(made)].sort((a, b) => compareReleases(a.release, b.release));
    const index: ReleaseIndex = { format: INDEX_FORMAT, version: 1, name, releases };
    files.push(text(indexPath(name), documentText(signed(index, key))));
  }
  return files;
}
