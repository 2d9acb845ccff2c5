// Stands for `node:fs` and `node:fs/promises` where there is no disk: reading, as far as programs and their data are read.
import { Bytes } from './bytes.ts';
import type { Fact, Files } from './files.ts';
import { join } from './paths.ts';

const failure = (code: string): Error => Object.assign(new Error(code), { code });

const isFolder = ({ kind }: Fact): boolean => kind === 'folder';
const isFile = ({ kind }: Fact): boolean => kind === 'file';

const statOf = (fact: Fact) => ({
  size: fact.kind === 'file' ? fact.size : 0,
  mtimeMs: fact.kind === 'file' ? fact.changed : 0,
  isDirectory: () => isFolder(fact),
  isFile: () => isFile(fact),
});

function contents(fact: Fact): Bytes {
  if (fact.kind !== 'file' || fact.bytes === null) throw failure(isFolder(fact) ? 'EISDIR' : 'ENOENT');
  return Bytes.from(fact.bytes);
}

export function fileSystem(files: Files) {
  const kindOf = (path: string): Fact => files.at(join(path), 'kind');
  const existing = (path: string, want: 'kind' | 'size'): Fact => {
    const fact = files.at(join(path), want);
    if (fact.kind === 'absent') throw failure('ENOENT');
    return fact;
  };
  const readFileSync = (path: string, encoding?: 'utf8'): Bytes | string => {
    const bytes = contents(files.at(join(path), 'bytes'));
    return encoding === undefined ? bytes : bytes.toString();
  };
  return {
    existsSync: (path: string) => kindOf(path).kind !== 'absent',
    readFileSync,
    readdirSync: (path: string) => {
      const fact = files.at(join(path), 'entries');
      if (fact.kind !== 'folder') throw failure(isFile(fact) ? 'ENOTDIR' : 'ENOENT');
      return (fact.entries ?? []).map(({ isFolder: folder, name }) => ({
        name,
        isDirectory: () => folder,
        isFile: () => !folder,
        isSymbolicLink: () => false,
      }));
    },
    realpathSync: (path: string) => {
      existing(path, 'kind');
      return join(path);
    },
    statSync: (path: string, options?: { readonly throwIfNoEntry: boolean }) =>
      options?.throwIfNoEntry === false && kindOf(path).kind === 'absent' ? undefined : statOf(existing(path, 'size')),
  };
}

/** A file is read as a whole: whoever opens one reads it to its end. */
export function fileSystemLater(files: Files) {
  const fetched = async (path: string, want: 'kind' | 'bytes'): Promise<Fact> => {
    const fact = await files.fetch(join(path), want);
    if (fact.kind === 'absent') throw failure('ENOENT');
    return fact;
  };
  return {
    stat: async (path: string) => statOf(await fetched(path, 'kind')),
    open: async (path: string) => {
      const bytes = contents(await fetched(path, 'bytes'));
      let at = 0;
      return {
        read: async (into: Uint8Array, offset: number, most: number) => {
          const part = bytes.subarray(at, at + most);
          into.set(part, offset);
          at += part.length;
          return { bytesRead: part.length };
        },
        close: async () => undefined,
      };
    },
  };
}
