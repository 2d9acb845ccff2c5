// Values taken from what happened.
import type { StagedActivity, Value } from '@funnel/bundle';
import { isInPeriod } from '../history/periods.ts';
import { type ExpressionHandlers, type OccurrenceRow, TRUE } from '../tables/rows.ts';
import { ARITHMETIC_LIMIT } from './arithmetic.ts';
import { asks, tally } from './occurring.ts';
import { DAY, type State } from './state.ts';

type Histories = Pick<ExpressionHandlers<[State], Value>, 'count' | 'total' | 'last_property' | 'days_since_last'>;

export const histories: Histories = {
  count: (row, state) => tally(row.of, state).sure,
  total: (row, state) => {
    let sum = 0;
    let size = 0;
    for (const activity of trueOnes(row.of, state)) {
      const value = activity.properties[row.property] as number | null;
      if (value === null) continue;
      sum += value;
      size += Math.abs(value);
    }
    if (size <= ARITHMETIC_LIMIT) return sum;
    state.overflow = true;
    return null;
  },
  last_property: (row, state) => latest(row.of, state)?.properties[row.property] ?? null,
  days_since_last: (row, state) => {
    const last = latest(row.of, state);
    return last === undefined ? null : Math.floor((state.asOf - last.at) / DAY);
  },
};

/** The occurrence's true activities, ascending. All are asked. */
export function trueOnes(row: OccurrenceRow, state: State): readonly StagedActivity[] {
  return state.activities.filter(
    activity => row.types[activity.type] && isInPeriod(row, activity.at, state) && asks(row, activity, state) === TRUE,
  );
}

export function latest(row: OccurrenceRow, state: State): StagedActivity | undefined {
  return trueOnes(row, state).at(-1);
}
