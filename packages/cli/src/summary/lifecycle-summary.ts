// Stages, moves, flags, clocks and routes of a run, as plain data.
import type { Bundle, ClockState } from '@funnel/bundle';
import { inSourceOrder } from '@funnel/explain';
import type { ClockTallies } from './clock-counts.ts';
import type { Counted, Named } from './named.ts';
import type { Tally } from './tally.ts';

export interface StageSummary extends Named {
  readonly leads: number;
  /** Of these, those that are in it for longer than it may last. */
  readonly stalled: number;
}

export interface MoveSummary {
  readonly move: string;
  readonly from: string;
  readonly to: string;
  readonly because: string | null;
  readonly count: number;
}

/** Entries into stages that the rules do not provide for. */
export interface FlagSummary {
  /** Who did it; null where the history does not say. */
  readonly by: string | null;
  readonly off_path: number;
  readonly needs: number;
}

export interface ClockSummary extends Named, Readonly<Record<ClockState, number>> {
  /** Of the running: those due within a day. */
  readonly due_soon: number;
  readonly steps_reached: number;
}

export interface RouteSummary extends Named {
  readonly teams: readonly (Named & { readonly count: number })[];
  /** Leads that facts still missing could send elsewhere. */
  readonly uncertain: number;
}

export interface LifecycleSummary {
  /** In the order of the lifecycle. */
  readonly stages: readonly StageSummary[];
  /** Leads whose last entry names no declared stage. */
  readonly in_no_stage: number;
  /** The most frequent first, as are the flags. */
  readonly moves: readonly MoveSummary[];
  readonly flags: readonly FlagSummary[];
  readonly clocks: readonly ClockSummary[];
  readonly routes: readonly RouteSummary[];
}

export function lifecycleSummary(bundle: Bundle, tally: Tally): LifecycleSummary {
  const { clocks, lifecycle, routes } = tally;
  const { rules } = bundle;
  return {
    stages: (rules.lifecycle?.stages ?? []).map(({ label, name }) => ({ name, label, ...lifecycle.stages.get(name)! })),
    in_no_stage: lifecycle.left,
    moves: moveSummaries(bundle, lifecycle.moves),
    flags: [...lifecycle.flags]
      .map(([by, counts]) => ({ by, ...counts }))
      .sort((a, b) => b.off_path + b.needs - a.off_path - a.needs || ((a.by ?? '') < (b.by ?? '') ? -1 : 1)),
    clocks: clockSummaries(bundle, clocks),
    routes: inSourceOrder(bundle, 'route', rules.routes).map(({ label, name }) => {
      const { teams, uncertain } = routes.get(name)!;
      const named = (team: string): Named =>
        rules.teams.find(each => each.name === team) ?? { name: team, label: null };
      return {
        name,
        label,
        teams: byCount(teams).map(each => ({ name: each.name, label: named(each.name).label, count: each.count })),
        uncertain,
      };
    }),
  };
}

/** By SLA, in the order of the source. */
export function clockSummaries(bundle: Bundle, clocks: ClockTallies): readonly ClockSummary[] {
  return inSourceOrder(bundle, 'sla', bundle.rules.slas).map(({ label, name }) => {
    const { dueSoon, states, stepsReached } = clocks.get(name)!;
    return { name, label, ...states, due_soon: dueSoon, steps_reached: stepsReached };
  });
}

/** Moves by how often they were taken, those alike in the order of the lifecycle. */
export function moveSummaries({ rules }: Bundle, moves: ReadonlyMap<string, number>): readonly MoveSummary[] {
  return (rules.lifecycle?.moves ?? [])
    .map(({ because, from, id, to }) => ({ move: id, from, to, because, count: moves.get(id) ?? 0 }))
    .filter(move => move.count > 0)
    .sort((a, b) => b.count - a.count);
}

/** The most frequent first, those alike by name. */
export function byCount(counts: ReadonlyMap<string, number>): readonly Counted[] {
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((left, right) => right.count - left.count || (left.name < right.name ? -1 : 1));
}
