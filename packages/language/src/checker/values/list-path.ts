// Where a list's file lies.
import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { Placed } from '../model.ts';

/**
 * The path that a list is read from, relative to the program's folder: as it is written, but from the folder of the list's own
 * file where that is shared with other programs, since it must mean the same in all of them.
 */
export function listPath({ file, node }: Placed<DeclarationOf<'list'>>): string {
  const written = node.from?.value ?? '';
  if (!file.path.startsWith('../')) return written;
  const parts: string[] = [];
  for (const part of [...file.path.split('/').slice(0, -1), ...written.split('/')]) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return written.startsWith('/') ? written : parts.join('/');
}
