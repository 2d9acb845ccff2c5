// The front door of syntax: a file's text to its declarations, anew or from what an edit left untouched.

import { parseEdit } from './parse-edit.ts';
import { parseAll } from './parse-stretch.ts';
import type { ParsedFile } from './parsed-file.ts';

/**
 * Reads a file. Never throws: what cannot be read is in the diagnostics of its declarations.
 *
 * @param path relative to the program's folder, with `/`; it is only handed on
 * @param previous the same file before an edit; what the edit did not touch is taken from there, by identity of `node` and `diagnostics`
 * @example parseFile('rules.funnel', 'segment big when employees >= 1000').declarations[0].node.kind // 'segment'
 */
export function parseFile(path: string, text: string, previous?: ParsedFile): ParsedFile {
  if (previous !== undefined && previous.text === text)
    return previous.path === path ? previous : { ...previous, path };
  return { path, text, declarations: previous === undefined ? parseAll(text) : parseEdit(text, previous) };
}
