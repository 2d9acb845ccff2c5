// Days between dates (whole days apart) and between instants (whole elapsed days, floored).
import type { Value } from '@funnel/bundle';
import type { ExpressionHandlers } from '../tables/rows.ts';
import { numberOf } from './arithmetic.ts';
import { DAY, type State } from './state.ts';

type Dates = Pick<ExpressionHandlers<[State], Value>, 'days_since' | 'days_between'>;

export const dates: Dates = {
  days_since: (row, state) => {
    const from = numberOf(row.of, state);
    return from === null ? null : elapsed(row.type, from, row.type === 'date' ? state.day : state.asOf);
  },
  days_between: (row, state) => {
    const from = numberOf(row.from, state);
    const to = numberOf(row.to, state);
    return from === null || to === null ? null : elapsed(row.type, from, to);
  },
};

function elapsed(type: 'date' | 'datetime', from: number, to: number): number {
  return type === 'date' ? to - from : Math.floor((to - from) / DAY);
}
