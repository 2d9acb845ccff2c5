// Whether arithmetic leaves its range anywhere in what is asked of this lead. All of it is asked, whatever was decided.
import { isInPeriod } from '../history/periods.ts';
import { isExcluded } from '../interpret/fill.ts';
import { holds } from '../interpret/holds.ts';
import { asks } from '../interpret/occurring.ts';
import type { State } from '../interpret/state.ts';
import type { OccurrenceRow } from '../tables/rows.ts';

export function overflows(state: State): boolean {
  const { always, unlessExcluded, filters, triggers } = state.tables.risks;
  if (always.length + unlessExcluded.length + filters.length + triggers.length === 0) return false;
  state.overflow = false;
  for (const row of always) holds(row, state);
  askOfAll(triggers, state);
  if (!isExcluded(state)) {
    for (const row of unlessExcluded) holds(row, state);
    askOfAll(filters, state);
  }
  return state.overflow;
}

function askOfAll(rows: readonly OccurrenceRow[], state: State): void {
  for (const row of rows) {
    for (const activity of state.activities) {
      if (row.types[activity.type] && isInPeriod(row, activity.at, state)) asks(row, activity, state);
    }
  }
}
