// The clauses of products: `lead per …`, and what rows of a record say of it.
import type { Datum, RawRecord } from '@funnel/bundle';
import type { Clause, DataClause } from './clause.ts';

export const leadClauses: readonly Clause[] = [
  {
    name: 'lead per',
    remove: rules => (rules.lead.per === null ? rules : { ...rules, lead: { ...rules.lead, per: null } }),
  },
];

function rowClause(name: string, part: 'activities' | 'history' | 'clocks'): DataClause {
  const without = <T extends { readonly product?: Datum }>({ product: _, ...row }: T) => row;
  return {
    name,
    removeFrom: (raw, { lead }): RawRecord => {
      const rows: readonly { readonly product?: Datum }[] = raw[part] ?? [];
      if (lead.per === null || rows.every(({ product }) => product === undefined)) return raw;
      return { ...raw, [part]: rows.map(without) };
    },
  };
}

export const rowClauses: readonly DataClause[] = [
  rowClause('product of an activity', 'activities'),
  rowClause('product of an entry', 'history'),
  rowClause('product of a recorded clock', 'clocks'),
];
