// How a registry is read, wherever it is.
import type { Refused } from '../problems/problem.ts';

/** The bytes of a file; null where there is none. */
export type ReadFile = { readonly bytes: Uint8Array | null } | Refused;

export interface Reader {
  /** The file at a path inside the registry, with `/`; refuses one of more than `most` bytes. Never rejects. */
  readonly read: (path: string, most: number) => Promise<ReadFile>;
  /** Names in a folder of the registry, sorted, none where there is no such folder; null where nobody can tell, as on a web server. */
  readonly list: (path: string) => Promise<{ readonly names: readonly string[] | null } | Refused>;
}
