// Numbers of entries and of journeys. An entry known late never renumbers others.
import type { StagedEntry } from '@funnel/bundle';
import type { StageRow } from '../tables/lifecycle.ts';
import type { Journey } from './journey.ts';

/** The entry's rank, from 1, among all visible ones into its stage (ignored ones too), in the order in which they became known. */
export function numberOfEntry(entry: StagedEntry, { visible }: Journey): number {
  return visible.filter(one => one.stage === entry.stage && byKnown(one, entry) <= 0).length;
}

function byKnown(a: StagedEntry, b: StagedEntry): number {
  return a.known_at - b.known_at || a.at - b.at || a.seq - b.seq || a.row - b.row;
}

/** Which journey the lead is on, from 1: leaving a stage that `returns` or `ends`, or entering the first again, begins the next. */
export function numberOfJourney({ effective }: Journey, stages: readonly StageRow[]): number {
  let number = 1;
  for (let place = 1; place < effective.length; place += 1) {
    const left = stages[effective[place - 1]!.stage];
    if (left?.returns || left?.ends || effective[place]!.stage === 0) number += 1;
  }
  return number;
}
