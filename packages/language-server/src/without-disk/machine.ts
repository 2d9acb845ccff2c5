// What the server finds in place of Node's modules where there is no disk. Loaded before the server itself.
import { addressAt, pathOf } from './addresses.ts';
import { Bytes, isAscii, isUtf8 } from './bytes.ts';
import { fileSystem, fileSystemLater } from './file-system.ts';
import { createFiles, type Files } from './files.ts';
import * as paths from './paths.ts';

/** By the names under which the server asks for them; `files` for the host. */
export interface Machine {
  readonly files: Files;
}

const files = createFiles();

const machine = {
  files,
  Buffer: Bytes,
  process: { cwd: () => '/', env: {}, pid: 0 },
  'node:buffer': { isAscii, isUtf8 },
  'node:fs': fileSystem(files),
  'node:fs/promises': fileSystemLater(files),
  'node:path': paths,
  'node:url': { fileURLToPath: pathOf, pathToFileURL: (path: string) => ({ href: addressAt(path) ?? 'file:///' }) },
} satisfies Machine & Readonly<Record<string, object>>;

(globalThis as unknown as { funnelMachine: typeof machine }).funnelMachine = machine;
