// Where a lead stands, and which moves the rules take.

export interface StageDecision {
  /** After the moves of this decision. null: the last entry names no declared stage. */
  readonly name: string | null;
  /** The entry into it; null for a lead without history, which is in the first stage. */
  readonly since: string | null;
  /** The entry's number among those into this stage, in the order in which they became known; null without an entry. */
  readonly entry: number | null;
  /** Counted from 1. */
  readonly journey: number;
  /** null when the stage stalls never, or the lead is excluded. */
  readonly stall: StallDecision | null;
}

export interface StallDecision {
  /** `unknown` without an entry. */
  readonly holds: 'yes' | 'no' | 'unknown';
  /** When it begins; null without an entry. */
  readonly at: string | null;
}

/** A move that the rules take at as-of. Written into the history with `by` `rules`, it is what the next decision starts from. */
export interface MoveDecision {
  /** The move's id. */
  readonly move: string;
  readonly from: string;
  readonly to: string;
  readonly because: string | null;
  /** Number of the entry, as in `StageDecision`. */
  readonly entry: number;
  /** To be recorded with the entry, so that it stands behind whatever else happened at this instant. */
  readonly seq: number;
  /** A later move of the same decision left the stage again. */
  readonly passed_through: boolean;
  /** What the move rested on: the facts in its condition, each once, in the order in which they stand there. */
  readonly facts: readonly FactValue[];
}

/**
 * A fact with the value it had. Named `field`, `activity.property`, `activity` (how many), `scores.name`, `grades.name`, `gates.name`,
 * `segments.name`, `params.name`, `stage`, `days in stage`, `entries of stage`, `gates.name` for what the stage needs.
 */
export interface FactValue {
  readonly fact: string;
  /** As data hold it; null is unknown. */
  readonly value: string | number | boolean | readonly (string | number | null)[] | null;
}

/**
 * An entry of the history that the rules do not provide for. `off_path`: no move leads there from where the lead was.
 * `needs`: the gate that the stage asks was not passed at that instant, by what was known then.
 */
export interface EntryFlag {
  readonly flag: 'off_path' | 'needs';
  readonly stage: string;
  /** The stage before; null where the lead had left all declared stages, or there was none. */
  readonly from: string | null;
  readonly at: string;
  /** Who did it, as the history says. */
  readonly by: string | null;
  /** With `needs`: the gate. */
  readonly gate: string | null;
}

export interface RouteDecision {
  /** The team; null for an excluded lead. */
  readonly team: string | null;
  readonly uncertain: readonly string[];
  /**
   * Where the lead stands in the team's queue: keys in the order of `work by`. null without that line, for an excluded lead and for
   * one whose stage ends the journey (moves of this decision included).
   */
  readonly queue: readonly QueueKey[] | null;
}

/** The lead with the smaller `rank` in the first key that differs comes first, one without a rank last; then the smaller id in byte order. */
export interface QueueKey {
  /** A grade, a score, or `longest waiting`. */
  readonly by: string;
  /** The band, the score's value, or the instant of the entry into the stage after the moves; null where there is none. */
  readonly value: string | number | null;
  /** The band's place from 0, the score's value with its sign turned, or the instant in milliseconds. */
  readonly rank: number | null;
}
