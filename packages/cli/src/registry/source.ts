// The files that a program is made of, and the digest of all of them.
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { canonicalText, compareBytes, digestOf } from '@funnel/bundle';
import type { ProgramFolder } from '@funnel/data';
import type { SourceDigest } from '@funnel/registry';
import type { SourceText } from '@funnel/review';

export interface Files {
  /** By path relative to the program's folder. */
  readonly texts: ReadonlyMap<string, string>;
  /** Absolute, with links resolved. */
  readonly paths: readonly string[];
}

/** The program, and what its reader has given out, such as lists, once it was compiled. */
export function watched(folder: ProgramFolder): {
  readonly folder: ProgramFolder;
  readonly given: ReadonlyMap<string, string>;
} {
  const given = new Map<string, string>();
  const read: ProgramFolder['reader']['read'] = path => {
    const result = folder.reader.read(path);
    if ('text' in result) given.set(path, result.text);
    return result;
  };
  return { folder: { ...folder, reader: { ...folder.reader, read } }, given };
}

const SETTINGS = 'funnel.yaml';

/** Settings, rules, what the rules name, and tests. */
export function filesOf(
  folder: ProgramFolder,
  given: ReadonlyMap<string, string>,
  tests: readonly SourceText[],
): Files {
  const settings = join(folder.root, SETTINGS);
  const texts = new Map(given);
  if (existsSync(settings)) texts.set(SETTINGS, readFileSync(settings, 'utf8'));
  for (const { path, text } of [...folder.sources, ...tests]) texts.set(path, text);
  return { texts, paths: [...texts.keys()].map(path => realpathSync(resolve(folder.root, path))) };
}

/** The same files give the same digest, wherever they are. */
export function sourceDigest({ texts }: Files): SourceDigest {
  const paths = [...texts.keys()].sort(compareBytes);
  const digests = paths.map(path => [path, digestOf(texts.get(path)!.toWellFormed())]);
  return { digest: digestOf(canonicalText(digests)), files: paths.length };
}
