// The variables in which a walk over the activities keeps what an occurrence found.
import type { OccurrenceRow } from '../tables/rows.ts';
import type { Tables } from '../tables/tables.ts';
import { numeral } from './writer.ts';

export interface HistoryNames {
  readonly sure: string;
  readonly open: string;
  readonly last: string;
  total(property: number): { readonly sum: string; readonly size: string };
}

export function historyOf({ index }: OccurrenceRow): HistoryNames {
  const place = numeral(index);
  return {
    sure: `t${place}`,
    open: `u${place}`,
    last: `l${place}`,
    total: property => ({ sum: `x${place}_${numeral(property)}`, size: `y${place}_${numeral(property)}` }),
  };
}

/** What the conditions and expressions of a program ask of an occurrence. */
export interface HistoryNeeds {
  readonly counted: boolean;
  readonly last: boolean;
  readonly totals: readonly number[];
}

export function needsOf(row: OccurrenceRow, { conditions, expressions }: Tables): HistoryNeeds {
  const latest = conditions.some(condition => condition.kind === 'latest_activity' && condition.of === row);
  const last = expressions.some(
    ({ kind, ...value }) =>
      (kind === 'last_property' || kind === 'days_since_last') && (value as { of: unknown }).of === row,
  );
  return {
    counted:
      conditions.some(condition => condition.kind === 'occurs' && condition.of === row) ||
      expressions.some(value => value.kind === 'count' && value.of === row),
    last: latest || last,
    totals: [
      ...new Set(expressions.flatMap(value => (value.kind === 'total' && value.of === row ? [value.property] : []))),
    ],
  };
}
