// The leads that a program is looked at with while it is written, as they were found in its data.
import type { RawRecord } from '@funnel/bundle';

export interface Sample {
  readonly records: readonly RawRecord[];
  /** As of when they are decided, in milliseconds. */
  readonly asOf: number;
  /** Who said so: the program's settings, or the latest instant in the data. */
  readonly asOfFrom: 'settings' | 'data';
  /** Whether there are more leads than these. */
  readonly isCut: boolean;
  /** Columns of leads that the program has no field for. */
  readonly unmapped: readonly string[];
}
