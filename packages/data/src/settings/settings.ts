// What `funnel.yaml` says, with everything it leaves out filled in and paths resolved.
import type { DataKind } from './data-kind.ts';
import type { SampleSettings } from './sample-settings.ts';

/** As the key: leads have no column that names them, so they are counted. */
export const ROW_NUMBER = 'row number';

export interface Settings {
  /** Absolute paths by kind of data; empty when none are named. */
  readonly data: Readonly<Record<DataKind, readonly string[]>>;
  /** The column that names a lead; `row number` counts rows where there is no such column. */
  readonly key: string;
  /** null: found out from each file's header. */
  readonly delimiter: ',' | ';' | '\t' | null;
  readonly encoding: 'utf-8' | 'latin-1';
  /** Of times written without one; null: such times are errors. */
  readonly timeZone: string | null;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly asOf: number | null;
  /** First and last year that calendars are for. */
  readonly calendarYears: CalendarYears;
  /** Files, folders or patterns relative to the program's folder. */
  readonly tests: readonly string[];
  /** By field or `activity.property`. */
  readonly listSeparators: Readonly<Record<string, string>>;
  /** By owner: where to reach them, null where it is not said. */
  readonly owners: Readonly<Record<string, string | null>>;
  readonly outcome: Outcome | null;
  readonly checks: CheckSettings;
  readonly registry: RegistrySettings;
  /** Absolute. */
  readonly out: string;
}

export interface CalendarYears {
  readonly first: number;
  readonly last: number;
}

/** How grave a finding is; one that is `off` is not told. */
export type SeverityChoice = 'error' | 'warning' | 'info' | 'off';

/** What the program says of `funnel check`. */
export interface CheckSettings {
  /** By code, as written: whether there is such a code, and whether it may be changed, is asked where codes are known. */
  readonly severity: Readonly<Record<string, SeverityChoice>>;
  /** Fields, and `activity.property`, that hold protected or personal attributes; as written. */
  readonly protected: readonly string[];
  readonly data: SampleSettings;
}

/** Where bundles are published and pulled from; null and empty where it is not said. */
export interface RegistrySettings {
  /** An absolute path, or an address that begins with http:// or https://. */
  readonly at: string | null;
  readonly name: string | null;
  readonly channel: string | null;
  /** Absolute paths of files with public keys. */
  readonly trust: readonly string[];
}

/** Which column says how a lead ended. */
export interface Outcome {
  readonly column: string;
  /** Cell texts that mean won. */
  readonly won: readonly string[];
  readonly fold: Fold | null;
}

/** A column by whose values figures are given apart. */
export interface Fold {
  readonly column: string;
  /** Absolute path of the file it is in; null: the leads themselves. */
  readonly file: string | null;
  /** The column of that file that names the lead. */
  readonly key: string;
}
