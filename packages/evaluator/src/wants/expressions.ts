// The unknown facts that an unknown value rests on.
import { latest, trueOnes } from '../interpret/histories.ts';
import { valueFor } from '../interpret/value.ts';
import type { ExpressionHandlers, ExpressionKind, ExpressionRow, OccurrenceRow } from '../tables/rows.ts';
import { STAGE, wantsOfOccurrence } from './conditions.ts';
import type { Wanting } from './mode.ts';
import { wantsOfGrade, wantsOfParam, wantsOfScore } from './parts.ts';

export function wantsOfExpression(row: ExpressionRow, wanting: Wanting): void {
  (handlers[row.kind] as ExpressionHandlers<[Wanting], void>[ExpressionKind & 'field'])(row as never, wanting);
}

const handlers: ExpressionHandlers<[Wanting], void> = {
  literal: () => undefined,
  field: (row, wanting) => wantIfHoles(row, wanting),
  property: (row, wanting) => wantIfHoles(row, wanting),
  param: (row, wanting) => wanting.loose && wantsOfParam(wanting.state.tables.params[row.index]!, wanting),
  score: (row, wanting) => wanting.loose && wantsOfScore(wanting.state.tables.scores[row.index]!, wanting),
  grade: (row, wanting) => wanting.loose && wantsOfGrade(wanting.state.tables.grades[row.index]!, wanting),
  recode: (row, wanting) => wantsOfExpression(row.of, wanting),
  domain: (row, wanting) => {
    const { of } = row;
    if (valueFor(row, wanting.state) === null && (of.kind === 'field' || of.kind === 'property'))
      wanting.facts.add(of.fact);
  },
  add: (row, wanting) => wantsOfAll([row.left, row.right], wanting),
  subtract: (row, wanting) => wantsOfAll([row.left, row.right], wanting),
  times: (row, wanting) => wantsOfExpression(row.of, wanting),
  lowest: (row, wanting) => wantsOfAll(row.of, wanting),
  highest: (row, wanting) => wantsOfAll(row.of, wanting),
  count: (row, wanting) => skipped(row.of, wanting),
  total: (row, wanting) => {
    skipped(row.of, wanting);
    if (!wanting.loose) return;
    for (const activity of trueOnes(row.of, wanting.state)) {
      if (activity.properties[row.property] === null) wanting.facts.add(row.fact);
    }
  },
  last_property: (row, wanting) => {
    skipped(row.of, wanting);
    const last = latest(row.of, wanting.state);
    if (last === undefined) wanting.facts.add(row.of.fact);
    else if (hasHoles(last.properties[row.property])) wanting.facts.add(row.fact);
  },
  days_since_last: (row, wanting) => {
    skipped(row.of, wanting);
    if (latest(row.of, wanting.state) === undefined) wanting.facts.add(row.of.fact);
  },
  days_since: (row, wanting) => wantsOfExpression(row.of, wanting),
  days_between: (row, wanting) => wantsOfAll([row.from, row.to], wanting),
  days_in_stage: (row, { state, facts }) => valueFor(row, state) === null && facts.add(STAGE),
  entries: () => undefined,
};

/** Wanted when unknown, or a list with an element that could not be read. */
function wantIfHoles(row: Extract<ExpressionRow, { kind: 'field' | 'property' }>, { state, facts }: Wanting): void {
  if (hasHoles(valueFor(row, state))) facts.add(row.fact);
}

export function hasHoles(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.includes(null));
}

function wantsOfAll(rows: readonly ExpressionRow[], wanting: Wanting): void {
  for (const row of rows) wantsOfExpression(row, wanting);
}

/** Activities passed over because their `where` is unknown are no reason for an unknown value, but they can change it. */
function skipped(row: OccurrenceRow, wanting: Wanting): void {
  if (wanting.loose) wantsOfOccurrence(row, wanting);
}
