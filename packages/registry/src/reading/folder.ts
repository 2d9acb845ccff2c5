// Reads a registry that is a folder.
import { closeSync, constants, fstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { type Refused, refused } from '../problems/problem.ts';
import type { Reader, ReadFile } from './reader.ts';

/** A reader of the folder, or why there is none. Links that lead out of the folder are not followed. */
export function folderReader(folder: string): { readonly reader: Reader } | Refused {
  let root: string;
  try {
    if (!statSync(folder).isDirectory()) return refused('registry-away', { at: folder, reason: { kind: 'no-folder' } });
    root = realpathSync(folder);
  } catch (error) {
    return refused('registry-away', { at: folder, reason: { kind: 'system', code: systemCode(error) } });
  }
  return {
    reader: {
      read: async (path, most) => readInside(root, path, most),
      list: async path => {
        try {
          return { names: readdirSync(join(root, path)).sort() };
        } catch (error) {
          if (isAbsent(error)) return { names: [] };
          return refused('document-unreadable', { path, reason: 'system', detail: systemCode(error) });
        }
      },
    },
  };
}

/** The code of an error of the system, such as ENOENT. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

export function isAbsent(error: unknown): boolean {
  const code = systemCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** Whether a folder is the root or lies in it, links resolved. */
export function isInside(root: string, folder: string): boolean {
  const real = realpathSync(folder);
  return real === root || real.startsWith(root.endsWith(sep) ? root : root + sep);
}

function readInside(root: string, path: string, most: number): ReadFile {
  const absolute = join(root, path);
  let handle: number | null = null;
  try {
    if (!isInside(root, dirname(absolute)))
      return refused('document-unreadable', { path, reason: 'no-plain-file', detail: '' });
    // Not through a link, and without waiting for whoever writes into a pipe.
    handle = openSync(absolute, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const found = fstatSync(handle);
    if (!found.isFile()) return refused('document-unreadable', { path, reason: 'no-plain-file', detail: '' });
    if (found.size > most) return refused('too-large', { path, most });
    return { bytes: readAll(handle, found.size) };
  } catch (error) {
    if (isAbsent(error)) return { bytes: null };
    if (systemCode(error) === 'ELOOP')
      return refused('document-unreadable', { path, reason: 'no-plain-file', detail: '' });
    return refused('document-unreadable', { path, reason: 'system', detail: systemCode(error) });
  } finally {
    if (handle !== null) closeSync(handle);
  }
}

/** Files of a registry are replaced, never written into, so the size holds while this one is open. */
function readAll(handle: number, size: number): Uint8Array {
  const bytes = Buffer.alloc(size);
  let at = 0;
  while (at < size) {
    const count = readSync(handle, bytes, at, size - at, at);
    if (count === 0) break;
    at += count;
  }
  return bytes.subarray(0, at);
}
