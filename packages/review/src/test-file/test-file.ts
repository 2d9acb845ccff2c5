// A file of tests as read: every table row is a case of its own.
import type { Datum } from '@funnel/bundle';
import type { Place, TestProblem } from '../problems/problem.ts';
import type { Located } from './located.ts';

export interface TestFile {
  readonly path: string;
  /** The program under test, relative to the file; `.` unless it says otherwise. */
  readonly rules: string;
  readonly cases: readonly TestCase[];
  readonly problems: readonly TestProblem[];
}

export interface TestCase {
  readonly name: string;
  readonly place: Place;
  readonly fields: readonly NamedDatum[];
  readonly activities: readonly TestActivity[];
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly asOf: number;
  /** Params set from outside, in plain units. */
  readonly set: readonly NamedDatum[];
  readonly expect: readonly ExpectEntry[];
}

export interface NamedDatum {
  readonly name: string;
  readonly value: Datum;
  readonly place: Place;
}

export interface TestActivity {
  readonly type: string;
  readonly properties: readonly NamedDatum[];
  readonly at: Moment;
  readonly knownAt: Moment | null;
  readonly id: string | null;
  readonly place: Place;
}

/** An instant, or so long before the test's own. */
export type Moment = { readonly at: number } | { readonly ago: number };

/** One key below `expect` with what it is to be. */
export interface ExpectEntry {
  readonly name: string;
  readonly place: Place;
  readonly value: Located;
}
