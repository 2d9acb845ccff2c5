// What the reference knows of a lead: facts as plain values, numbers as BigInt, members by their declared name.
import type { DataProblem, RawRecord, TimeSpan } from '@funnel/bundle';

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

/** An entry into a stage. */
export interface Entry {
  /** null: it names no declared stage. */
  readonly stage: string | null;
  readonly at: bigint;
  readonly knownAt: bigint;
  readonly seq: bigint;
  readonly row: number;
  readonly by: string | null;
}

/** A target that applied, from the instant from which it counts. */
export interface Target {
  readonly span: TimeSpan;
  readonly from: bigint;
  readonly due: bigint | null;
  /** While paused: milliseconds of its own kind of time. */
  readonly left: bigint | null;
}

export interface RecordedClock {
  readonly sla: string;
  readonly start: bigint;
  readonly calendar: string | null;
  readonly targets: readonly Target[];
  readonly decided: bigint;
  readonly digest: string;
}

export interface Facts {
  readonly id: string;
  /** With `lead per …`, where the record says: the member of that field. */
  readonly product: string | null;
  readonly fields: ReadonlyMap<string, Fact>;
  /** In order of time; at one instant by id in byte order (none first), then by row. */
  readonly happenings: readonly Happening[];
  /** In the order of (at, known, seq, row). */
  readonly entries: readonly Entry[];
  readonly clocks: readonly RecordedClock[];
  /** As it came, for what is shown to people. */
  readonly raw: RawRecord;
  readonly problems: readonly DataProblem[];
}
