// Values that stand in the record, in the program or in what was decided before.
import type { Value } from '@funnel/bundle';
import type { ExpressionHandlers } from '../tables/rows.ts';
import type { State } from './state.ts';
import { valueFor } from './value.ts';

type Facts = Pick<
  ExpressionHandlers<[State], Value>,
  'literal' | 'field' | 'property' | 'param' | 'score' | 'grade' | 'recode' | 'domain'
>;

export const facts: Facts = {
  literal: row => row.value,
  field: (row, state) => state.fields[row.index]!,
  property: (row, state) => state.activity!.properties[row.index]!,
  param: (row, { tables, frame }) => frame[tables.params[row.index]!.slot]!,
  score: (row, { tables, frame }) => frame[tables.scores[row.index]!.slot]!,
  grade: (row, { tables, frame }) => frame[tables.grades[row.index]!.slot]!,
  recode: (row, state) => {
    const code = valueFor(row.of, state);
    return code === null ? null : row.codes[code as number]!;
  },
  domain: (row, state) => domainOf(valueFor(row.of, state) as string | null),
};

/** What follows the last @; null without one or when nothing follows. */
export function domainOf(text: string | null): string | null {
  if (text === null) return null;
  const at = text.lastIndexOf('@');
  return at < 0 || at === text.length - 1 ? null : text.slice(at + 1);
}
