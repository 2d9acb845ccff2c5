// Where a lead stands in the queue of its team: one key for each part of `work by`.
import { formatInstant, type QueueKey } from '@funnel/bundle';
import type { State } from '../interpret/state.ts';
import type { RouteRow, WorkRow } from '../tables/routes.ts';
import { plain } from './plain.ts';

/** null where nobody works the lead in any order. `state`, of a lead that is not excluded, has the moves of this decision in its history. */
export function queueOf({ work }: RouteRow, state: State): readonly QueueKey[] | null {
  const stage = state.tables.stages[state.journey.stage];
  if (work.length === 0 || stage?.ends) return null;
  return work.map(row => (keys[row.kind] as (row: WorkRow, state: State) => QueueKey)(row, state));
}

const keys: {
  readonly [K in WorkRow['kind']]: (row: Extract<WorkRow, { kind: K }>, state: State) => QueueKey;
} = {
  grade: ({ index }, { tables, frame }) => {
    const { name, slot, bands } = tables.grades[index]!;
    const rank = frame[slot]!;
    return { by: name, value: bands[rank]!.name, rank };
  },
  score: ({ index }, { tables, frame }) => {
    const { name, slot } = tables.scores[index]!;
    const thousandths = frame[slot]!;
    return { by: name, value: plain(thousandths, 1000), rank: plain(-thousandths, 1000) };
  },
  waiting: (_row, { journey }) => {
    const since = journey.stage < 0 ? null : journey.since;
    return { by: 'longest waiting', value: since === null ? null : formatInstant(since), rank: since };
  },
};
