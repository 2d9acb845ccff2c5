// What a stream of decisions comes to.
import { type Bundle, type Decision, formatInstant } from '@funnel/bundle';
import type { OutputPaths } from '../run/outputs/paths.ts';
import { addClocks, type ClockTallies, emptyClocks } from '../summary/clock-counts.ts';
import { count } from '../summary/count.ts';
import { type ClockSummary, clockSummaries, type MoveSummary, moveSummaries } from '../summary/lifecycle-summary.ts';

export interface ReplaySummary {
  readonly from: string;
  readonly to: string;
  readonly digest: string;
  readonly leads: number;
  readonly changes: number;
  /** Rows of the data that were left out. */
  readonly rejected: number;
  readonly moves: readonly MoveSummary[];
  /** Leads that the rules moved; one that was sent back may have taken the same move twice. */
  readonly moved_leads: number;
  /** As the clocks stand at the end. */
  readonly clocks: readonly ClockSummary[];
  /** The files written. */
  readonly output: string | null;
  readonly clocks_output: string | null;
  readonly moves_output: string | null;
  readonly steps_output: string | null;
  readonly handoffs_output: string | null;
  readonly rejects: string | null;
}

export interface ReplayTally {
  leads: number;
  changes: number;
  movedLeads: number;
  readonly moves: Map<string, number>;
  readonly clocks: ClockTallies;
}

export function emptyReplay(bundle: Bundle): ReplayTally {
  return { leads: 0, changes: 0, movedLeads: 0, moves: new Map(), clocks: emptyClocks(bundle) };
}

/** Counts the moves of a decision; gives how many there are. */
export function addMoves(tally: ReplayTally, { moves }: Decision): number {
  for (const { move } of moves) count(tally.moves, move);
  return moves.length;
}

/** Counts the last decision about a lead, which moved so often on the way. Excluded leads are counted apart. */
export function addLast(tally: ReplayTally, decision: Decision, moves: number): void {
  tally.leads += 1;
  if (moves > 0) tally.movedLeads += 1;
  if (decision.excluded === null) addClocks(tally.clocks, decision, Date.parse(decision.as_of));
}

export interface ReplaySpan {
  /** Milliseconds, as is `to`. */
  readonly from: number;
  readonly to: number;
}

/** `rejected`: rows of the data that were left out. */
export function replaySummary(
  bundle: Bundle,
  tally: ReplayTally,
  { from, to }: ReplaySpan,
  rejected: number,
  written: OutputPaths & { readonly rejects: string | null },
): ReplaySummary {
  return {
    from: formatInstant(from),
    to: formatInstant(to),
    digest: bundle.digests.rules,
    leads: tally.leads,
    changes: tally.changes,
    rejected,
    moves: moveSummaries(bundle, tally.moves),
    moved_leads: tally.movedLeads,
    clocks: clockSummaries(bundle, tally.clocks),
    output: written.decisions,
    clocks_output: written.clocks,
    moves_output: written.moves,
    steps_output: written.steps,
    handoffs_output: written.handoffs,
    rejects: written.rejects,
  };
}
