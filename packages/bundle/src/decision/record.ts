// A lead as it comes in, and as it is after staging.
import type { RawClock, RawEntry, StagedClock, StagedEntry } from './history.ts';

/** What a cell of a table or a JSON document can hold. */
export type Datum = string | number | boolean | null | undefined | readonly Datum[];

/** One lead with what happened to it, as found in files or handed over by a program. */
export interface RawRecord {
  readonly id: string;
  readonly account_id?: string | null;
  /** By a field's outside name (`from`) or its own; the outside name wins where both are there. */
  readonly fields: Readonly<Record<string, Datum>>;
  readonly activities?: readonly RawActivity[];
  readonly history?: readonly RawEntry[];
  readonly clocks?: readonly RawClock[];
}

export interface RawActivity {
  /** The outside name (`from`) or the name of a declared activity, without the case of ASCII letters. */
  readonly type: string;
  /** ISO 8601 with a zone (`Z` or an offset). */
  readonly at: string;
  readonly known_at?: string | null;
  readonly id?: string | null;
  /** With `lead per …`: the member it is about; empty or absent: all of them. */
  readonly product?: Datum;
  readonly properties?: Readonly<Record<string, Datum>>;
}

/** A staged value: see the types in `nodes/type.ts` for what each holds; null is unknown. */
export type Value = string | number | boolean | readonly (string | number | null)[] | null;

export interface StagedRecord {
  readonly id: string;
  /** In the order of `rules.lead.fields`. */
  readonly fields: readonly Value[];
  /** Sorted by (at, id in byte order with none first, row), one entry an id and type. */
  readonly activities: readonly StagedActivity[];
  /** Sorted by (at, known_at, seq, row). Empty without a lifecycle. */
  readonly history: readonly StagedEntry[];
  /** As recorded; at most one an SLA and start. */
  readonly clocks: readonly StagedClock[];
  /** As it came: nothing is decided by it. */
  readonly raw: RawRecord;
  readonly problems: readonly DataProblem[];
}

export interface StagedActivity {
  /** Index into `rules.activities`. */
  readonly type: number;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly at: number;
  /** When it became known: milliseconds; equals `at` when the data do not say. */
  readonly known_at: number;
  /** The position among the record's activities as they came. */
  readonly row: number;
  /** In the order of the activity's declared properties. */
  readonly properties: readonly Value[];
}

/** Something in the data that could not be used as it stands. `fact` is `field`, `activity.property`, `activity`, `stage`, an SLA's name, or with `lead per …` its field. */
export interface DataProblem {
  readonly code:
    | 'not-a-number'
    | 'number-out-of-range'
    | 'not-a-member'
    | 'not-a-boolean'
    | 'not-a-date'
    | 'not-an-instant'
    | 'not-a-text'
    | 'not-a-list'
    | 'unknown-activity-type'
    | 'not-an-activity-time'
    | 'same-id-differs'
    | 'too-many-activities'
    | 'arithmetic-out-of-range'
    /** An entry of the history names no declared stage: the lead has left its stage. */
    | 'not-a-stage'
    | 'not-an-entry-time'
    | 'not-an-entry-number'
    /** An entry into the stage where the lead already is: it counts for nothing. */
    | 'repeated-entry'
    /** A recorded clock that cannot be read, of an SLA that is not declared, or that nothing started: it counts for nothing. */
    | 'not-a-clock'
    | 'unknown-sla'
    | 'clock-without-start'
    | 'same-clock-twice'
    /** A recorded clock counts by a calendar that the rules do not have (any more): its due is moved in real time. */
    | 'unknown-calendar'
    /** A clock needs hours outside the years of its calendar. */
    | 'beyond-calendar';
  readonly fact: string;
  /** The datum as it came, as text; shortened to 100 characters; null where there is none to show. */
  readonly value: string | null;
}
