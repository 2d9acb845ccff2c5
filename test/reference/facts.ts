// What the reference knows of a lead: facts as plain values, numbers as BigInt, members by their declared name.
import type { DataProblem } from '@funnel/bundle';

/** Numbers are whole steps of the type's decimals, dates whole days, instants whole milliseconds; null is unknown. */
export type Fact = string | bigint | boolean | readonly (string | null)[] | null;

export interface Happening {
  readonly activity: string;
  readonly at: bigint;
  readonly knownAt: bigint;
  readonly id: string | null;
  readonly row: number;
  readonly properties: ReadonlyMap<string, Fact>;
}

export interface Facts {
  readonly id: string;
  readonly fields: ReadonlyMap<string, Fact>;
  /** In order of time; at one instant by id in byte order (none first), then by row. */
  readonly happenings: readonly Happening[];
  readonly problems: readonly DataProblem[];
}
