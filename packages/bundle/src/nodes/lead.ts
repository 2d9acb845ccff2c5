// What the program knows of a lead, and of what a lead (or one of our people) did.
import type { ValueType } from './type.ts';

/** A field of the lead or a property of an activity. */
export interface Field {
  readonly name: string;
  readonly label: string | null;
  /** The outside name: a column's header or a JSON key. Equals `name` unless `from` says otherwise. */
  readonly column: string;
  /** Texts that stand for "not known" besides the empty one; compared like members. */
  readonly unknown: readonly string[];
  readonly type: ValueType;
}

export interface Lead {
  /** In source order: counterfactuals and reports follow it. */
  readonly fields: readonly Field[];
  /**
   * `lead per product`: the field, with declared members, that together with the id names what is decided; history, clocks and
   * decisions are kept for each. null: a lead is decided as a whole.
   */
  readonly per: string | null;
}

export interface Activity {
  readonly name: string;
  readonly label: string | null;
  /** The type's outside name in the activities file. Equals `name` unless `from` says otherwise. Matched like members. */
  readonly event: string;
  /** Whose doing it is: null for the lead's own, else the group named by `by` (`sales`). */
  readonly by: string | null;
  readonly properties: readonly Field[];
}
