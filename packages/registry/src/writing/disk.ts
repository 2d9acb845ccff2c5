// What publishing does to the disk, one act each, so that a test can stop in front of any of them.
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';

export interface Disk {
  /** Makes a folder; nothing where it is there. Its parent is. */
  readonly makeFolder: (path: string) => void;
  /** Writes a file that is not there yet, down to the disk. */
  readonly writeNew: (path: string, bytes: Uint8Array) => void;
  /** Puts a file in another one's place, at once. */
  readonly rename: (from: string, to: string) => void;
  /** Brings the names in a folder down to the disk. */
  readonly syncFolder: (path: string) => void;
  /** Removes a file; nothing where it is gone. */
  readonly remove: (path: string) => void;
  /** Names in a folder, none where there is no folder. */
  readonly list: (path: string) => readonly string[];
}

export const DISK: Disk = {
  makeFolder: path => {
    mkdirSync(path, { recursive: true });
  },
  writeNew: (path, bytes) => {
    const handle = openSync(path, 'wx', 0o666);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  },
  rename: (from, to) => renameSync(from, to),
  syncFolder: path => {
    // Some systems do not open folders; they write names down by themselves.
    if (process.platform === 'win32') return;
    const handle = openSync(path, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  },
  remove: path => rmSync(path, { force: true }),
  list: path => {
    try {
      return readdirSync(path);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
      throw error;
    }
  },
};
