// Conditions on what happened.
import type { StagedActivity } from '@funnel/bundle';
import { isInPeriod } from '../history/periods.ts';
import { type ConditionHandlers, FALSE, type Kleene, type OccurrenceRow, TRUE, UNKNOWN } from '../tables/rows.ts';
import { truth } from './comparisons.ts';
import { holds } from './holds.ts';
import type { State } from './state.ts';

type Occurring = Pick<ConditionHandlers<[State], Kleene>, 'occurs' | 'latest_activity'>;

export const occurring: Occurring = {
  occurs: (row, state) => {
    const { sure, open } = tally(row.of, state);
    return occursTimes(row.bound, row.times, sure, open);
  },
  latest_activity: (row, state) => {
    const latest = latestActivity(row.of, state);
    return latest === undefined ? UNKNOWN : truth(latest.type === row.activity);
  },
};

/** The last of the types looked at, whatever its properties. */
export function latestActivity({ types }: OccurrenceRow, { activities }: State): StagedActivity | undefined {
  return activities.findLast(activity => types[activity.type]!);
}

/** `at least` and `at most` with so many sure ones and so many open ones. */
export function occursTimes(bound: 'at_least' | 'at_most', times: number, sure: number, open: number): Kleene {
  const least = bound === 'at_least' ? times : times + 1;
  const enough = sure >= least ? TRUE : sure + open < least ? FALSE : UNKNOWN;
  return (bound === 'at_least' ? enough : TRUE - enough) as Kleene;
}

/** How many of the occurrence's activities in its window are true, and how many unknown. */
export function tally(row: OccurrenceRow, state: State, asked: typeof holds = holds): { sure: number; open: number } {
  let sure = 0;
  let open = 0;
  for (const activity of state.activities) {
    if (!row.types[activity.type] || !isInPeriod(row, activity.at, state)) continue;
    const held = asks(row, activity, state, asked);
    if (held === TRUE) sure += 1;
    else if (held === UNKNOWN) open += 1;
  }
  return { sure, open };
}

/** The `where` of an occurrence at one activity. */
export function asks(
  row: OccurrenceRow,
  activity: State['activities'][number],
  state: State,
  asked: typeof holds = holds,
): Kleene {
  if (row.where === null) return TRUE;
  // A param in a `where` may rest, loosely, on other activities: the one at hand is put back.
  const before = state.activity;
  state.activity = activity;
  const held = asked(row.where, state);
  state.activity = before;
  return held;
}
