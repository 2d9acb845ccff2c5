// A lead as it comes in, and as it is after staging.

/** What a cell of a table or a JSON document can hold. */
export type Datum = string | number | boolean | null | undefined | readonly Datum[];

/** One lead with what happened to it, as found in files or handed over by a program. */
export interface RawRecord {
  readonly id: string;
  readonly account_id?: string | null;
  /** By a field's outside name (`from`) or its own; the outside name wins where both are there. */
  readonly fields: Readonly<Record<string, Datum>>;
  readonly activities?: readonly RawActivity[];
}

export interface RawActivity {
  /** The outside name (`from`) or the name of a declared activity, without the case of ASCII letters. */
  readonly type: string;
  /** ISO 8601 with a zone (`Z` or an offset). */
  readonly at: string;
  readonly known_at?: string | null;
  readonly id?: string | null;
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

/** Something in the data that could not be used as it stands. `fact` is `field`, `activity.property`, or `activity`. */
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
    | 'arithmetic-out-of-range';
  readonly fact: string;
  /** The datum as it came, as text; shortened to 100 characters; null where there is none to show. */
  readonly value: string | null;
}
