// Content: how far a lead's interest has come, step by step, and what can be offered to it there.
import type { When } from './arm.ts';
import type { Occurrence } from './occurrence.ts';

export interface Content {
  /**
   * In source order. The first is always open.
   *
   * @minItems 1
   */
  readonly steps: readonly ContentStep[];
  /** In source order; titles are unique. */
  readonly offers: readonly Offer[];
}

export interface ContentStep {
  readonly name: string;
  readonly label: string | null;
  /** null for the first step only. */
  readonly opens: When | null;
}

export interface Offer {
  readonly title: string;
  /** The step that it belongs to. */
  readonly step: string;
  /** Taken once such an activity happened; null: it is open for ever. `period` is always null. */
  readonly taken: Occurrence | null;
  /** Whom it is for; null: everybody. */
  readonly when: When | null;
}
