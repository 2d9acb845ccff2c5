// The lifecycle: the stages of a lead in the order of its journey, and the moves between them.
import type { When } from './arm.ts';

export interface Lifecycle {
  /**
   * In source order. The first is where a lead without history is. At least one.
   *
   * @minItems 1
   */
  readonly stages: readonly Stage[];
  /** In source order, which is the order in which they are tried, those with a bare `after` last. */
  readonly moves: readonly Move[];
}

export interface Stage {
  readonly name: string;
  readonly label: string | null;
  /** The outside name in the history. Equals `name` unless `from` says otherwise. Matched like members, as is the name itself. */
  readonly value: string;
  /** Reached through the history only. */
  readonly by_hand: boolean;
  /** Leaving it begins the next journey. */
  readonly returns: boolean;
  /** The journey is over: no move leaves it, only the history does, and that begins the next journey. */
  readonly ends: boolean;
  /** The gate that every move into it asks too; null when none. */
  readonly needs: string | null;
  /** Milliseconds in the stage after which it counts as stalled; null when never. */
  readonly stalls_after: number | null;
}

export interface Move {
  /** `from to to`, and ` 2`, ` 3` … for further moves between the same two stages, in source order. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** `by hand`: it says what people may do; the rules never take it. */
  readonly by_hand: boolean;
  /** Milliseconds that the lead must have been in `from`; null when it does not matter. */
  readonly after: number | null;
  /** null: nothing but time (or, `by hand`, a person) decides. */
  readonly when: When | null;
  readonly because: string | null;
}
