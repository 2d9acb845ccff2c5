// The texts of a list, written out or read from a file beside the program.
import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { Placed, SourceReader } from '../model.ts';
import { listPath } from './list-path.ts';

type Problem = Extract<ReturnType<SourceReader['read']>, { readonly problem: unknown }>;

/** Of a file one text a line, trimmed; blank lines and those that begin with `#` do not count. */
export function textsOfList(
  reader: SourceReader,
  placed: Placed<DeclarationOf<'list'>>,
): { readonly texts: readonly string[] } | Problem {
  if (placed.node.from === null) return { texts: placed.node.values.map(({ value }) => value) };
  const found = reader.read(listPath(placed));
  if ('problem' in found) return found;
  const lines = found.text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  return { texts: lines.map(line => line.trim()).filter(line => line !== '' && !line.startsWith('#')) };
}
