// What a lead went through and which clocks run, as it comes in and after staging.
import type { TimeSpan } from '../nodes/sla.ts';
import type { Datum } from './record.ts';

/** One entry of a lead into a stage. */
export interface RawEntry {
  /** The outside name (`from`) or the name of a declared stage, without the case of ASCII letters. */
  readonly stage: string;
  /** ISO 8601 with a zone. */
  readonly at: string;
  readonly known_at?: string | null;
  /** Orders entries of one instant; 0 when absent. */
  readonly seq?: number | string | null;
  /** Who did it; `rules` for a move that the rules took. */
  readonly by?: string | null;
  readonly reason?: string | null;
  /** For reports; nothing is decided by it. */
  readonly amount?: Datum;
  /** With `lead per …`: the member it is about; empty or absent: the one of the record. */
  readonly product?: Datum;
}

/** A clock as it was last decided: what was decided then stands, and is only tightened. */
export interface RawClock {
  readonly sla: string;
  /** The number of its entry: part of its steps' ids. */
  readonly entry: number | string;
  /** ISO 8601 with a zone, as are all instants here. */
  readonly start: string;
  /** The calendar's name; null for real time only. */
  readonly calendar?: string | null;
  /** A list of `RecordedTarget`, or the same as JSON text. */
  readonly targets: readonly RecordedTarget[] | string;
  readonly due?: string | null;
  /** When it was last decided. */
  readonly decided: string;
  /** Digest of the rules that decided it. */
  readonly digest: string;
  /** As in `RawEntry`. */
  readonly product?: Datum;
}

/** A target that applied, from the instant from which it counts. */
export interface RecordedTarget {
  readonly span: TimeSpan;
  /** ISO 8601. */
  readonly from: string;
  /** ISO 8601; null while the clock is paused, and where the calendar ends before. */
  readonly due: string | null;
  /** While the clock is paused: milliseconds of the span's own kind of time (open time for business spans) left. */
  readonly left: number | null;
}

export interface StagedEntry {
  /** Index into `rules.lifecycle.stages`; −1 when it names no declared stage. */
  readonly stage: number;
  readonly at: number;
  /** Milliseconds, never before `at`. */
  readonly known_at: number;
  readonly seq: number;
  /** The position among the record's history as it came. */
  readonly row: number;
  readonly by: string | null;
  readonly reason: string | null;
}

export interface StagedClock {
  /** Index into `rules.slas`. */
  readonly sla: number;
  readonly entry: number;
  readonly start: number;
  readonly calendar: string | null;
  readonly targets: readonly StagedTarget[];
  readonly due: number | null;
  readonly decided: number;
  readonly digest: string;
}

export interface StagedTarget {
  readonly span: TimeSpan;
  readonly from: number;
  readonly due: number | null;
  readonly left: number | null;
}
