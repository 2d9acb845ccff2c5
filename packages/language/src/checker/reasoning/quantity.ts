// Whole numbers that conditions ask about: fields by their steps, scores, counts, days.

export interface Quantity {
  /** Two of one key are one. */
  readonly key: string;
  /** What it can be at all, both ends included; null where there is no end. */
  readonly low: bigint | null;
  readonly high: bigint | null;
  /** Set where it counts activities. */
  readonly counts: Counted | null;
  /** Set where it is the number of days since the last of such activities. */
  readonly since: Counted | null;
}

/** Which activities are counted. */
export interface Counted {
  readonly activity: string;
  /** Whose activities they are; null: the lead's own. */
  readonly by: string | null;
  /** What the `where` says; null without one. */
  readonly where: string | null;
  readonly period: CountedPeriod | null;
  /** Those for which the `where` is true, or those for which it is unknown. */
  readonly of: 'trues' | 'unknowns';
}

export type CountedPeriod =
  | { readonly kind: 'within'; readonly milliseconds: number }
  /** Since or before the latest entry into a stage; `key` names both, and which history is meant. */
  | { readonly kind: 'entry'; readonly key: string };

export function quantity(key: string, low: bigint | null, high: bigint | null): Quantity {
  return { key, low, high, counts: null, since: null };
}
