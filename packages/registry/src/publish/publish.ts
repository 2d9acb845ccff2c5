// Publishes a program: all of it, or nothing that anybody sees.
import { existsSync, realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type TrustedKeys, trusting } from '../keys/keys.ts';
import { FOLDERS } from '../names/paths.ts';
import { type Refused, refused } from '../problems/problem.ts';
import { folderReader, systemCode } from '../reading/folder.ts';
import type { Source } from '../reading/load.ts';
import { DISK, type Disk } from '../writing/disk.ts';
import { raiseFlag } from '../writing/flags.ts';
import { isAside, placeFile } from '../writing/place-file.ts';
import { type Plan, plan } from './plan.ts';
import type { Published, PublishRequest } from './request.ts';
import { standing } from './standing.ts';

/**
 * Bundle, manifest, index and pointer are written in this order, each aside, down to the disk and renamed: whenever the process
 * ends, the channel holds what it held or what is new, whole. Never rejects for what a disk or a registry can do.
 */
export async function publish(request: PublishRequest): Promise<{ readonly published: Published } | Refused> {
  const { disk = DISK, folder } = request;
  const trusted = trusting([...request.trusted.values(), request.key.public]);
  try {
    if (request.dryRun) return resultOf(await planned(request, trusted));
    disk.makeFolder(folder);
    const root = realpathSync(folder);
    const flag = await raiseFlag(disk, root, request.patience);
    if ('problem' in flag) return flag;
    try {
      return await written(request, trusted, disk, root);
    } finally {
      flag.lower();
    }
  } catch (error) {
    const code = systemCode(error);
    if (code === 'unknown') throw error;
    const path = error instanceof Error && 'path' in error ? String(error.path) : folder;
    return refused('registry-unwritable', { path, reason: code });
  }
}

async function written(request: PublishRequest, trusted: TrustedKeys, disk: Disk, root: string) {
  sweep(disk, root, request.name);
  const made = await planned(request, trusted);
  if ('problem' in made) return made;
  for (const { path, bytes } of made.files) placeFile(disk, root, path, bytes);
  return resultOf(made);
}

async function planned(request: PublishRequest, trusted: TrustedKeys): Promise<Plan | Refused> {
  const source = existsSync(request.folder) ? sourceOf(request.folder, trusted) : null;
  if (source !== null && 'problem' in source) return source;
  const there = await standing(source, request);
  return 'problem' in there ? there : plan(request, there);
}

function sourceOf(folder: string, trusted: TrustedKeys): Source | Refused {
  const opened = folderReader(folder);
  return 'problem' in opened ? opened : { reader: opened.reader, trusted };
}

const resultOf = (made: Plan | Refused): { readonly published: Published } | Refused =>
  'problem' in made ? made : { published: made.published };

/** Removes what killed publishers of this program left aside. Whoever holds the flag is the only one who writes. */
function sweep(disk: Disk, root: string, name: string): void {
  const folders = [join(FOLDERS.bundles, name), FOLDERS.index, join(FOLDERS.channels, name)];
  for (const folder of folders) {
    const inside = join(root, folder);
    if (existsSync(inside) && relative(root, realpathSync(inside)) !== folder) continue;
    for (const file of disk.list(inside)) if (isAside(file)) disk.remove(join(inside, file));
  }
}
