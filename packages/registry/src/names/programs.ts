// Which programs a registry has.

import type { Reader } from '../reading/reader.ts';
import { isName } from './names.ts';
import { FOLDERS, stemOf } from './paths.ts';

/** Those with an index; null where nobody can tell, as on a web server. */
export async function programsIn(reader: Reader): Promise<readonly string[] | null> {
  const listed = await reader.list(FOLDERS.index);
  if ('problem' in listed) return null;
  return listed.names?.flatMap(file => stemOf(file) ?? []).filter(isName) ?? null;
}
