// Whether arithmetic leaves its range anywhere in what is asked of this lead. All of it is asked, whatever was decided.
import { isExcluded } from '../interpret/fill.ts';
import { holds } from '../interpret/holds.ts';
import { asks } from '../interpret/occurring.ts';
import type { State } from '../interpret/state.ts';

export function overflows(state: State): boolean {
  const { risks } = state.tables;
  if (risks.always.length + risks.unlessExcluded.length + risks.filters.length === 0) return false;
  state.overflow = false;
  for (const row of risks.always) holds(row, state);
  if (!isExcluded(state)) {
    for (const row of risks.unlessExcluded) holds(row, state);
    for (const row of risks.filters) {
      for (const activity of state.activities) {
        if (row.types[activity.type] && state.asOf - activity.at < row.within) asks(row, activity, state);
      }
    }
  }
  return state.overflow;
}
