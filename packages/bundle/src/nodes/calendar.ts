// Calendars: the opening hours by which clocks count, and the zones they are in, expanded into plain tables.

/** What one zone does in the years that the program states. The evaluator knows no other zone data. */
export interface Zone {
  /** IANA name, such as `America/New_York`. */
  readonly name: string;
  /**
   * Seconds east of UTC from the beginning of the table on.
   *
   * @minimum -86400
   * @maximum 86400
   */
  readonly offset: number;
  /** Changes of the offset, ascending by instant (milliseconds). */
  readonly changes: readonly ZoneChange[];
}

export interface ZoneChange {
  readonly at: number;
  /**
   * Seconds east of UTC from `at` on.
   *
   * @minimum -86400
   * @maximum 86400
   */
  readonly offset: number;
}

/** Zone tables of a program: none when it has no calendar. */
export interface ZoneTables {
  /** Version of the time zone database, such as `2026f`. */
  readonly version: string;
  /** First and last year covered, local years of each zone. */
  readonly first_year: number;
  readonly last_year: number;
  /** Sorted by name. */
  readonly zones: readonly Zone[];
}

/** Half-open local interval in minutes since local midnight: 0 ≤ `from` < `to` ≤ 1440. */
export interface Hours {
  /**
   * @minimum 0
   * @maximum 1440
   */
  readonly from: number;
  /**
   * @minimum 0
   * @maximum 1440
   */
  readonly to: number;
}

export interface Calendar {
  readonly name: string;
  readonly label: string | null;
  /** The zone's name in the tables. */
  readonly zone: string;
  /**
   * Monday to Sunday; ascending and apart; empty where the day is closed. Exactly seven.
   *
   * @minItems 7
   * @maxItems 7
   */
  readonly week: readonly (readonly Hours[])[];
  /** Local dates (days since 1970-01-01) that are closed whatever the weekday; ascending. */
  readonly closed: readonly number[];
  /** Local dates with hours of their own; ascending by date. A date stands in one of `closed` and `opened` at most. */
  readonly opened: readonly DatedHours[];
}

export interface DatedHours {
  readonly date: number;
  readonly hours: readonly Hours[];
}
