// What whoever pulls remembers: the highest pointer it has seen of each channel. It stands beside the bundle and is nobody else's.

export const STATE_FORMAT = 'funnel-pull-state';

export interface PullState {
  readonly format: 'funnel-pull-state';
  readonly version: 1;
  /** By name and channel; the one that was pulled last comes last. */
  readonly seen: readonly Seen[];
}

export interface Seen {
  /** @pattern ^[a-z][a-z0-9_-]{0,63}$ */
  readonly name: string;
  /** @pattern ^[a-z][a-z0-9_-]{0,63}$ */
  readonly channel: string;
  /** @minimum 1 */
  readonly sequence: number;
  /** The digest of the canonical bytes of the pointer's payload: a number is given out once.
   * @pattern ^sha256:[0-9a-f]{64}$ */
  readonly pointer: string;
  /** @pattern ^[0-9][0-9a-z.-]{0,63}$ */
  readonly release: string;
  /** @pattern ^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$ */
  readonly expires: string | null;
}
