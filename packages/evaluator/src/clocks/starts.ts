// What starts the clocks of an SLA: entries into a stage, or activities; each with its number.
import type { StagedActivity } from '@funnel/bundle';
import { numberOfEntry } from '../history/numbers.ts';
import { asks } from '../interpret/occurring.ts';
import type { State } from '../interpret/state.ts';
import { type OccurrenceRow, TRUE } from '../tables/rows.ts';
import type { TriggerRow } from '../tables/slas.ts';
import type { Event } from './events.ts';

export interface Start extends Event {
  /** The rank, from 1, in the order in which they became known. */
  readonly number: number;
}

/** In order. */
export function startsOf(trigger: TriggerRow, state: State): readonly Start[] {
  return (finders[trigger.kind] as (trigger: TriggerRow, state: State) => readonly Start[])(trigger, state);
}

const finders: {
  readonly [K in TriggerRow['kind']]: (trigger: Extract<TriggerRow, { kind: K }>, state: State) => readonly Start[];
} = {
  entering: ({ stage }, { journey }) =>
    journey.effective.flatMap((one, entry) =>
      one.stage === stage ? [{ at: one.at, entry, number: numberOfEntry(one, journey) }] : [],
    ),
  happening: ({ of }, state) => {
    const rank = ranksOf(of, state);
    return state.activities
      .filter(activity => of.types[activity.type] && asks(of, activity, state) === TRUE)
      .map(activity => ({ at: activity.at, entry: -1, number: rank(activity) }));
  },
};

/** Among all activities of the types looked at, whatever the filter says of them. */
function ranksOf({ types }: OccurrenceRow, { activities }: State): (activity: StagedActivity) => number {
  const known = activities.filter(({ type }) => types[type]).toSorted((a, b) => a.known_at - b.known_at);
  return activity => known.indexOf(activity) + 1;
}
