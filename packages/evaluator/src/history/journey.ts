// Where a lead has been: its entries into stages as one instant sees them, and what is asked of them most.
import type { StagedEntry } from '@funnel/bundle';

/** Of a lead at one instant. Stages are places in the lifecycle; −1 is none of them. */
export interface Journey {
  /** Entries that as-of can see, in order. */
  readonly visible: readonly StagedEntry[];
  /** Those into another stage than the one where the lead is. */
  readonly effective: readonly StagedEntry[];
  /** Of the others, those that name a declared stage. */
  readonly repeated: readonly StagedEntry[];
  /** −1 when the last entry names no declared stage, and without a lifecycle. */
  readonly stage: number;
  /** The entry into it, in milliseconds; null without an entry. */
  readonly since: number | null;
  /** By stage: the latest entry; Infinity when it was never entered, so that nothing is after it and everything before. */
  readonly latest: readonly number[];
  /** By stage: how often it was entered. */
  readonly counts: readonly number[];
}

const NONE: readonly StagedEntry[] = Object.freeze([]);

/** The journey of a lead without history: in the first stage, which counts as entered. */
export function beginningOf(stages: number): Journey {
  return {
    visible: NONE,
    effective: NONE,
    repeated: NONE,
    stage: stages > 0 ? 0 : -1,
    since: null,
    latest: Array.from({ length: stages }, () => Number.POSITIVE_INFINITY),
    counts: Array.from({ length: stages }, (_, stage) => (stage === 0 ? 1 : 0)),
  };
}

/** The journey as of an instant; the beginning itself, without allocation, where nothing is visible. */
export function journeyAt(beginning: Journey, history: readonly StagedEntry[], asOf: number): Journey {
  if (history.length === 0) return beginning;
  return journeyOf(beginning, visibleEntries(history, asOf));
}

/** The journey through these entries, which are visible and in order. */
export function journeyOf(beginning: Journey, visible: readonly StagedEntry[]): Journey {
  if (visible.length === 0) return beginning;
  const latest = beginning.latest.slice();
  const counts = beginning.counts.map(() => 0);
  const effective: StagedEntry[] = [];
  const repeated: StagedEntry[] = [];
  let stage = -1;
  for (const entry of visible) {
    if (effective.length > 0 && entry.stage === stage) {
      if (stage >= 0) repeated.push(entry);
      continue;
    }
    effective.push(entry);
    stage = entry.stage;
    if (stage < 0) continue;
    latest[stage] = entry.at;
    counts[stage]! += 1;
  }
  return { visible, effective, repeated, stage, since: effective.at(-1)!.at, latest, counts };
}

/** Entries that happened and were known by as-of; the list itself when all were. */
export function visibleEntries(history: readonly StagedEntry[], asOf: number): readonly StagedEntry[] {
  return history.every(entry => isSeen(entry, asOf)) ? history : history.filter(entry => isSeen(entry, asOf));
}

function isSeen({ at, known_at }: StagedEntry, asOf: number): boolean {
  return at <= asOf && known_at <= asOf;
}
