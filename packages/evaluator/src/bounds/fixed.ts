// Whether a value stays as it is however the unknown facts are filled.
import { isInPeriod } from '../history/periods.ts';
import { asks } from '../interpret/occurring.ts';
import type { State } from '../interpret/state.ts';
import { valueFor } from '../interpret/value.ts';
import {
  type ExpressionHandlers,
  type ExpressionKind,
  type ExpressionRow,
  type OccurrenceRow,
  TRUE,
  UNKNOWN,
} from '../tables/rows.ts';
import { hasHoles } from '../wants/expressions.ts';
import { isParamFixed, possibleBands } from './choices.ts';
import { loosely } from './loosely.ts';

export function isFixed(row: ExpressionRow, state: State): boolean {
  return (handlers[row.kind] as ExpressionHandlers<[State], boolean>[ExpressionKind & 'field'])(row as never, state);
}

const handlers: ExpressionHandlers<[State], boolean> = {
  literal: () => true,
  field: (row, state) => state.bounds.scoresOnly || !hasHoles(valueFor(row, state)),
  property: (row, state) => state.bounds.scoresOnly || !hasHoles(valueFor(row, state)),
  param: (row, state) => state.bounds.scoresOnly || isParamFixed(state.tables.params[row.index]!, state),
  score: (row, { bounds }) => bounds.lowest[row.index] === bounds.highest[row.index],
  grade: (row, state) => possibleBands(state.tables.grades[row.index]!, state).length === 1,
  recode: (row, state) => isFixed(row.of, state),
  domain: (row, state) => isFixed(row.of, state),
  add: (row, state) => isFixed(row.left, state) && isFixed(row.right, state),
  subtract: (row, state) => isFixed(row.left, state) && isFixed(row.right, state),
  times: (row, state) => isFixed(row.of, state),
  lowest: (row, state) => row.of.every(part => isFixed(part, state)),
  highest: (row, state) => row.of.every(part => isFixed(part, state)),
  count: (row, state) => isSeen(row.of, state, () => true),
  total: (row, state) =>
    isSeen(row.of, state, seen => seen.every(({ properties }) => properties[row.property] !== null)),
  last_property: (row, state) =>
    isSeen(row.of, state, seen => seen.length === 0 || !hasHoles(seen.at(-1)!.properties[row.property])),
  days_since_last: (row, state) => isSeen(row.of, state, () => true),
  days_since: (row, state) => isFixed(row.of, state),
  days_between: (row, state) => isFixed(row.from, state) && isFixed(row.to, state),
  // No fact that can be filled changes the history.
  days_in_stage: () => true,
  entries: () => true,
};

/** No `where` of the occurrence is open, and what it surely looks at is as asked. */
function isSeen(row: OccurrenceRow, state: State, asked: (seen: State['activities']) => boolean): boolean {
  if (state.bounds.scoresOnly) return true;
  const seen: State['activities'][number][] = [];
  for (const activity of state.activities) {
    if (!row.types[activity.type] || !isInPeriod(row, activity.at, state)) continue;
    const held = asks(row, activity, state, loosely);
    if (held === UNKNOWN) return false;
    if (held === TRUE) seen.push(activity);
  }
  return asked(seen);
}
