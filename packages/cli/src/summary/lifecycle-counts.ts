// Where the leads of a run stand, which moves they take, and what people did outside the rules.
import type { Bundle, Decision, EntryFlag } from '@funnel/bundle';
import { count } from './count.ts';

export interface StageTally {
  leads: number;
  stalled: number;
}

export interface LifecycleTally {
  readonly stages: Map<string, StageTally>;
  /** Leads whose last entry names no declared stage. */
  left: number;
  /** By the move's id. */
  readonly moves: Map<string, number>;
  /** By person, null for entries that name none. */
  readonly flags: Map<string | null, Record<EntryFlag['flag'], number>>;
}

export function emptyLifecycle({ rules }: Bundle): LifecycleTally {
  const stages = rules.lifecycle?.stages ?? [];
  return {
    stages: new Map(stages.map(({ name }) => [name, { leads: 0, stalled: 0 }])),
    left: 0,
    moves: new Map(),
    flags: new Map(),
  };
}

export function addLifecycle(tally: LifecycleTally, { flags, moves, stage }: Decision): void {
  if (stage === null) return;
  const counts = stage.name === null ? undefined : tally.stages.get(stage.name);
  if (counts === undefined) tally.left += 1;
  else {
    counts.leads += 1;
    if (stage.stall?.holds === 'yes') counts.stalled += 1;
  }
  for (const { move } of moves) count(tally.moves, move);
  for (const { by, flag } of flags) {
    const found = tally.flags.get(by) ?? { off_path: 0, needs: 0 };
    tally.flags.set(by, found);
    found[flag] += 1;
  }
}
