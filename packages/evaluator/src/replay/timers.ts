// What time alone can change while nothing happens, each thing with its own next instant: a step in time asks only those that ticked.
import { ageingChange, countedChange, stageChanges } from '../decide/next-change.ts';
import type { State } from '../interpret/state.ts';

/** The next instant of one thing behind the state's; Infinity when time changes nothing of it any more. */
type Timer = (state: State) => number;

/**
 * Those of a lead as long as the state sees no further activity or entry into a stage: gives the first instant (milliseconds) behind
 * the state's, Infinity without one. To be asked in the order of time.
 */
export function createTimers(begun: State): Timer {
  const timers = timersOf(begun);
  const instants = Float64Array.from(timers, timer => timer(begun));
  return state => {
    let first = Number.POSITIVE_INFINITY;
    for (let place = 0; place < instants.length; place += 1) {
      if (instants[place]! <= state.asOf) instants[place] = timers[place]!(state);
      if (instants[place]! < first) first = instants[place]!;
    }
    return first;
  };
}

function timersOf({ activities, fields, tables }: State): readonly Timer[] {
  const { ageing, counted, ends } = tables.changes;
  return [
    ({ asOf }) => ends.find(end => end > asOf) ?? Number.POSITIVE_INFINITY,
    state => stageChanges(state).reduce((first, at) => (at > state.asOf && at < first ? at : first), Infinity),
    ...counted.map(
      (one): Timer =>
        state =>
          countedChange(one, fields[one.place] as number | null, state),
    ),
    ...activities.flatMap((activity): readonly Timer[] => {
      const aged = ageing[activity.type]!;
      return aged === null ? [] : [state => ageingChange(aged, activity, state)];
    }),
  ];
}
