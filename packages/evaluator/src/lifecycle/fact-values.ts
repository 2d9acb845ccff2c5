// The facts that a value rests on, as data hold them.
import type { FactValue, Value, ValueType } from '@funnel/bundle';
import { shown } from '../counterfactuals/shown.ts';
import { plain } from '../decide/plain.ts';
import { tally } from '../interpret/occurring.ts';
import type { State } from '../interpret/state.ts';
import { valueFor } from '../interpret/value.ts';
import type { ExpressionHandlers, ExpressionKind, ExpressionOf, ExpressionRow, OccurrenceRow } from '../tables/rows.ts';

/** By name; the first value of a name stays. */
export type Found = Map<string, FactValue['value']>;

export function note(found: Found, fact: string, value: FactValue['value']): void {
  if (!found.has(fact)) found.set(fact, value);
}

export function ofExpression(row: ExpressionRow, state: State, found: Found): void {
  (expressions[row.kind] as ExpressionHandlers<[State, Found], void>[ExpressionKind & 'field'])(
    row as never,
    state,
    found,
  );
}

export const ofOne = ({ of }: { readonly of: ExpressionRow }, state: State, found: Found): void =>
  ofExpression(of, state, found);
export const ofSides = (
  { left, right }: { readonly left: ExpressionRow; readonly right: ExpressionRow },
  state: State,
  found: Found,
): void => {
  ofExpression(left, state, found);
  ofExpression(right, state, found);
};
const ofSeveral = ({ of }: { readonly of: readonly ExpressionRow[] }, state: State, found: Found): void => {
  for (const part of of) ofExpression(part, state, found);
};
export const howMany = ({ of }: { readonly of: OccurrenceRow }, state: State, found: Found): void =>
  note(found, of.fact, tally(of, state).sure);

const expressions: ExpressionHandlers<[State, Found], void> = {
  literal: () => undefined,
  field: (row, state, found) => {
    const { name, type } = state.tables.source.lead.fields[row.index]!;
    note(found, name, asData(type, valueFor(row, state)));
  },
  // Moves stand outside of any `where`.
  property: () => undefined,
  param: (row, { tables, frame }, found) => {
    const { name, slot, unit } = tables.params[row.index]!;
    note(found, `params.${name}`, plain(frame[slot]!, unit));
  },
  score: (row, { tables, frame }, found) => {
    const { name, slot } = tables.scores[row.index]!;
    note(found, `scores.${name}`, plain(frame[slot]!, 1000));
  },
  grade: (row, { tables, frame }, found) => {
    const { name, slot, bands } = tables.grades[row.index]!;
    note(found, `grades.${name}`, bands[frame[slot]!]!.name);
  },
  recode: ofOne,
  add: ofSides,
  subtract: ofSides,
  times: ofOne,
  lowest: ofSeveral,
  highest: ofSeveral,
  count: howMany,
  total: ofProperty,
  last_property: ofProperty,
  days_since_last: howMany,
  days_since: ofOne,
  days_between: (row, state, found) => ofSides({ left: row.from, right: row.to }, state, found),
  days_in_stage: (row, state, found) => note(found, 'days in stage', valueFor(row, state)),
  entries: (row, state, found) =>
    note(found, `entries of ${state.tables.stages[row.stage]!.name}`, valueFor(row, state)),
  domain: ofOne,
};

function ofProperty(row: ExpressionOf<'total' | 'last_property'>, state: State, found: Found): void {
  const activity = state.tables.source.activities[row.of.types.indexOf(true)]!;
  note(found, row.fact, asData(activity.properties[row.property]!.type, valueFor(row, state)));
}

/** A staged value as data hold it. */
export function asData(type: ValueType, value: Value): FactValue['value'] {
  if (value === null) return null;
  if (!Array.isArray(value)) return shown(type, value);
  // An element that could not be read stays unknown.
  return value.map(element => (element === null ? null : (shown(type, [element]) as readonly string[])[0]!));
}
