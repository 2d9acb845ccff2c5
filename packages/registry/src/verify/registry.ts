// Verifies a whole registry: every index, manifest, bundle and pointer, each against the keys that are trusted here.
import type { SignedIndex } from '../documents/release-index.ts';
import { isName } from '../names/names.ts';
import { FOLDERS, indexPath, pointerPath, stemOf } from '../names/paths.ts';
import { problem, type RegistryProblem } from '../problems/problem.ts';
import {
  expiredProblem,
  loadIndex,
  loadPointer,
  requireBundle,
  requireManifest,
  type Source,
} from '../reading/load.ts';
import { isAside } from '../writing/place-file.ts';
import { leftOver } from './left-over.ts';

export interface VerifyRequest {
  /** Programs; empty: all that are there, which a web server does not tell. */
  readonly names: readonly string[];
  /** Channels; empty: all that are there, on a web server the usual ones. */
  readonly channels: readonly string[];
  /** In milliseconds. */
  readonly now: number;
}

export interface Counts {
  programs: number;
  releases: number;
  bundles: number;
  channels: number;
}

export interface Verified {
  readonly counts: Readonly<Counts>;
  /** Empty where all is as it was signed. */
  readonly problems: readonly RegistryProblem[];
  /** Files that belong to no release and no channel: whoever was interrupted leaves some. They harm nobody. */
  readonly unused: readonly string[];
  /** Programs that a web server would have to be asked for by name. */
  readonly namesWanted: boolean;
}

export const USUAL_CHANNELS = ['staging', 'production'] as const;

interface Findings {
  readonly counts: Counts;
  readonly problems: RegistryProblem[];
  readonly unused: string[];
}

/** Everything is looked at, whatever is wrong before it. Never rejects. */
export async function verifyRegistry(source: Source, request: VerifyRequest): Promise<Verified> {
  const counts = { programs: 0, releases: 0, bundles: 0, channels: 0 };
  const found: Findings = { counts, problems: [], unused: [] };
  const verified = (namesWanted: boolean): Verified => ({ ...found, namesWanted });
  if (source.trusted.size === 0) {
    found.problems.push(problem('no-trusted-key', {}));
    return verified(false);
  }
  const names = request.names.length > 0 ? request.names : await namesIn(source, found);
  if (names === null) return verified(true);
  for (const name of names) await verifyProgram(source, name, request, found);
  return verified(false);
}

/** null where nobody can tell. */
async function namesIn({ reader }: Source, { problems, unused }: Findings): Promise<readonly string[] | null> {
  const names = new Set<string>();
  for (const folder of [FOLDERS.bundles, FOLDERS.index, FOLDERS.channels]) {
    const listed = await reader.list(folder);
    if ('problem' in listed) problems.push(listed.problem);
    else if (listed.names === null) return null;
    else
      for (const file of listed.names) {
        const name = folder === FOLDERS.index ? stemOf(file) : file;
        if (name !== null && isName(name)) names.add(name);
        else if (!isAside(file)) unused.push(`${folder}/${file}`);
      }
  }
  return [...names].sort();
}

async function verifyProgram(source: Source, name: string, request: VerifyRequest, found: Findings): Promise<void> {
  found.counts.programs += 1;
  const loaded = await loadIndex(source, name);
  const index = 'problem' in loaded ? null : loaded.document;
  if ('problem' in loaded) found.problems.push(loaded.problem);
  const used = index === null ? new Set<string>() : await verifyReleases(source, name, index, found);
  const channels = await channelsOf(source, name, request, found);
  if (index === null && !('problem' in loaded) && (channels.length > 0 || request.names.length > 0))
    found.problems.push(problem('document-missing', { path: indexPath(name) }));
  for (const channel of channels) await verifyChannel(source, name, channel, { index, request, found });
  await leftOver(source, name, used, found);
}

/** The paths that releases make use of. */
async function verifyReleases(
  source: Source,
  name: string,
  { payload }: SignedIndex,
  { counts, problems }: Findings,
): Promise<Set<string>> {
  const used = new Set<string>();
  for (const { release, manifest } of payload.releases) {
    counts.releases += 1;
    used.add(release);
    const loaded = await requireManifest(source, name, release, manifest);
    if ('problem' in loaded) {
      problems.push(loaded.problem);
      continue;
    }
    const { bundle } = loaded.document.payload;
    if (used.has(bundle.digest)) continue;
    used.add(bundle.digest);
    counts.bundles += 1;
    const read = await requireBundle(source, name, bundle);
    if ('problem' in read) problems.push(read.problem);
  }
  return used;
}

async function channelsOf(
  { reader }: Source,
  name: string,
  request: VerifyRequest,
  { problems, unused }: Findings,
): Promise<readonly string[]> {
  if (request.channels.length > 0) return request.channels;
  const folder = `${FOLDERS.channels}/${name}`;
  const listed = await reader.list(folder);
  if ('problem' in listed) {
    problems.push(listed.problem);
    return [];
  }
  if (listed.names === null) return USUAL_CHANNELS;
  const channels: string[] = [];
  for (const file of listed.names) {
    const channel = stemOf(file);
    if (channel !== null && isName(channel)) channels.push(channel);
    else if (!isAside(file)) unused.push(`${folder}/${file}`);
  }
  return channels;
}

interface About {
  readonly index: SignedIndex | null;
  readonly request: VerifyRequest;
  readonly found: Findings;
}

async function verifyChannel(source: Source, name: string, channel: string, about: About): Promise<void> {
  const { counts, problems } = about.found;
  const path = pointerPath(name, channel);
  const loaded = await loadPointer(source, name, channel);
  if ('problem' in loaded) {
    problems.push(loaded.problem);
    return;
  }
  if (loaded.document === null) {
    if (about.request.channels.length > 0) problems.push(problem('no-such-channel', { name, channel, known: [] }));
    return;
  }
  counts.channels += 1;
  const { payload } = loaded.document;
  const expired = expiredProblem(payload, path, about.request.now);
  if (expired !== null) problems.push(expired);
  if (about.index === null) return;
  const entry = about.index.payload.releases.find(each => each.release === payload.release);
  if (entry?.manifest !== payload.manifest || entry.bundle !== payload.bundle)
    problems.push(problem('release-unlisted', { path, release: payload.release }));
}
