// Files among a program's bundles that no release in the index makes use of. They are verified as well: one that was changed is told.

import { LARGEST_BUNDLE } from '../documents/kinds.ts';
import { bundlePath, FOLDERS, MANIFEST_ENDING, manifestPath, stemOf } from '../names/paths.ts';
import { isRelease } from '../names/release.ts';
import type { RegistryProblem } from '../problems/problem.ts';
import { problem } from '../problems/problem.ts';
import { bytesDigest, loadManifest, type Source } from '../reading/load.ts';
import { isAside } from '../writing/place-file.ts';

interface Findings {
  readonly problems: RegistryProblem[];
  readonly unused: string[];
}

const DIGEST = /^[0-9a-f]{64}$/;

/** `used`: releases and digests of bundles. */
export async function leftOver(source: Source, name: string, used: ReadonlySet<string>, found: Findings) {
  const folder = `${FOLDERS.bundles}/${name}`;
  const listed = await source.reader.list(folder);
  if ('problem' in listed) {
    found.problems.push(listed.problem);
    return;
  }
  for (const file of listed.names ?? []) {
    const release = stemOf(file, MANIFEST_ENDING);
    const digits = stemOf(file);
    if (release !== null && isRelease(release)) {
      if (!used.has(release)) await leftManifest(source, name, release, found);
    } else if (digits !== null && DIGEST.test(digits)) {
      if (!used.has(`sha256:${digits}`)) await leftBundle(source, name, `sha256:${digits}`, found);
    } else if (!isAside(file)) found.unused.push(`${folder}/${file}`);
  }
}

async function leftManifest(source: Source, name: string, release: string, { problems, unused }: Findings) {
  const loaded = await loadManifest(source, name, release, null);
  if ('problem' in loaded) problems.push(loaded.problem);
  else unused.push(manifestPath(name, release));
}

async function leftBundle({ reader }: Source, name: string, digest: string, { problems, unused }: Findings) {
  const path = bundlePath(name, digest);
  const read = await reader.read(path, LARGEST_BUNDLE);
  if ('problem' in read) {
    problems.push(read.problem);
    return;
  }
  if (read.bytes === null) return;
  const computed = bytesDigest(read.bytes);
  if (computed === digest) unused.push(path);
  else problems.push(problem('bundle-changed', { path, stated: digest, computed }));
}
