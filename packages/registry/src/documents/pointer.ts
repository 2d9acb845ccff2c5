// The pointer: which version a channel holds.
import type { Signature } from './signed.ts';

export const POINTER_FORMAT = 'funnel-pointer';

export interface Pointer {
  readonly format: 'funnel-pointer';
  readonly version: 1;
  /** @pattern ^[a-z][a-z0-9_-]{0,63}$ */
  readonly name: string;
  /** @pattern ^[a-z][a-z0-9_-]{0,63}$ */
  readonly channel: string;
  /** Counts the pointers of this channel from 1, those that lead back too.
   * @minimum 1 */
  readonly sequence: number;
  /** @pattern ^[0-9][0-9a-z.-]{0,63}$ */
  readonly release: string;
  /** The digest of the canonical bytes of the manifest's payload.
   * @pattern ^sha256:[0-9a-f]{64}$ */
  readonly manifest: string;
  /** The digest of the bundle's bytes.
   * @pattern ^sha256:[0-9a-f]{64}$ */
  readonly bundle: string;
  /** Who approved that the channel holds it, as the publisher says. */
  readonly approvals: readonly string[];
  /** @pattern ^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$ */
  readonly published: string;
  /** The instant from which it is worth nothing any more; null: never.
   * @pattern ^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$ */
  readonly expires: string | null;
}

/** As it is stored. */
export interface SignedPointer {
  readonly payload: Pointer;
  readonly signatures: readonly Signature[];
}
