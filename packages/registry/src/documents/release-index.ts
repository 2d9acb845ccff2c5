// The index: which versions of a program there are.
import type { Signature } from './signed.ts';

export const INDEX_FORMAT = 'funnel-index';

export interface ReleaseIndex {
  readonly format: 'funnel-index';
  readonly version: 1;
  /** @pattern ^[a-z][a-z0-9_-]{0,63}$ */
  readonly name: string;
  /** In the order of the versions. */
  readonly releases: readonly IndexEntry[];
}

export interface IndexEntry {
  /** @pattern ^[0-9][0-9a-z.-]{0,63}$ */
  readonly release: string;
  /** The digest of the canonical bytes of the manifest's payload.
   * @pattern ^sha256:[0-9a-f]{64}$ */
  readonly manifest: string;
  /** The digest of the bundle's bytes.
   * @pattern ^sha256:[0-9a-f]{64}$ */
  readonly bundle: string;
}

/** As it is stored. */
export interface SignedIndex {
  readonly payload: ReleaseIndex;
  readonly signatures: readonly Signature[];
}
