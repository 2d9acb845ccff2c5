// A file of tests as read: every table row is a case of its own.
import type { Datum, TimeSpan } from '@funnel/bundle';
import type { Place, TestProblem } from '../problems/problem.ts';
import type { Located } from './located.ts';

export interface TestFile {
  readonly path: string;
  /** The program under test, relative to the file; `.` unless it says otherwise. */
  readonly rules: string;
  readonly cases: readonly TestCase[];
  readonly problems: readonly TestProblem[];
}

/** What happened to a lead, and which clocks were recorded for it. */
export interface Happened {
  readonly activities: readonly TestActivity[];
  readonly history: readonly TestEntry[];
  readonly clocks: readonly TestClock[];
}

export interface TestCase extends Happened {
  readonly name: string;
  readonly place: Place;
  readonly fields: readonly NamedDatum[];
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
  readonly product: TestProduct | null;
  readonly place: Place;
}

/** With `lead per …`: the product that something is about, under the name of the field that says it. */
export interface TestProduct {
  readonly field: string;
  readonly value: string;
  readonly place: Place;
}

/** An entry of the lead into a stage. */
export interface TestEntry {
  readonly stage: string;
  readonly at: Moment;
  readonly knownAt: Moment | null;
  readonly seq: number | null;
  readonly by: string | null;
  readonly reason: string | null;
  readonly product: TestProduct | null;
  readonly place: Place;
}

/** A clock as an earlier decision left it; what is null is taken from the rules and the start. */
export interface TestClock {
  readonly sla: string;
  readonly start: Moment;
  readonly calendar: string | null;
  readonly targets: readonly TestTarget[];
  readonly due: number | null;
  readonly decided: number | null;
  /** Decided by other rules than those under test. */
  readonly otherRules: boolean;
  readonly entry: string | null;
  readonly product: TestProduct | null;
  readonly place: Place;
}

/** `from` null is the clock's start. Instants and the time left in milliseconds. */
export interface TestTarget {
  readonly span: TimeSpan;
  readonly from: number | null;
  readonly due: number | null;
  readonly left: number | null;
}

/** An instant, or so long before the test's own. */
export type Moment = { readonly at: number } | { readonly ago: number };

/** One key below `expect` with what it is to be. */
export interface ExpectEntry {
  readonly name: string;
  readonly place: Place;
  readonly value: Located;
}
