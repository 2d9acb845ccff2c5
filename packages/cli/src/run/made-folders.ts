// Folders that a command makes for what it writes.
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { shownPath } from '../terminal/shown-path.ts';

/** Gives, when asked later, which of the folders of these files have been made since. */
export function madeFolders(files: readonly string[]): () => readonly string[] {
  const missing = [...new Set(files.map(file => dirname(file)))].filter(folder => !existsSync(folder));
  return () => missing.filter(folder => existsSync(folder)).map(folder => shownPath(folder));
}
