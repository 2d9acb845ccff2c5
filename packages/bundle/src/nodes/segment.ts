// Personas, segments, exclusions and lists: what conditions name.
import type { Condition } from './condition.ts';

/** A persona or a segment: a named condition; a persona's notes travel with handoffs. */
export interface Segment {
  readonly name: string;
  readonly construct: 'persona' | 'segment';
  readonly label: string | null;
  readonly when: Condition;
  readonly notes: readonly Note[];
}

export interface Note {
  readonly title: string;
  readonly text: string;
}

/** Leads that are not ours to qualify. Sorted by label; the first true one gives the reason. */
export interface Exclusion {
  readonly label: string;
  readonly when: Condition;
}

/** A named list of texts, as written. */
export interface TextList {
  readonly name: string;
  readonly values: readonly string[];
}
