// Staging where a lead is decided for each product: what is about another product is not this record's.
import { createStager, type Datum, type RawRecord } from '@funnel/bundle';
import { describe, expect, test } from 'vitest';
import { field, sampleRules } from './sample.ts';

const product = field(
  'product',
  { kind: 'member', members: ['storage', 'compute'] },
  { column: 'Product line', unknown: ['n/a'] },
);
const rules = { ...sampleRules, lead: { fields: [product], per: 'product' } };
const perLead = createStager({ ...rules, lead: { fields: [product], per: null } });
const perProduct = createStager(rules);

const at = (day: number) => `2026-01-0${day}T00:00:00Z`;
const products: readonly Datum[] = [undefined, null, '', ' ', 'N/A', 'storage', ' STORAGE ', 'compute', 'disks', 7];

/** A call, an entry into a stage and a clock about each product. */
const record = (own: Datum): RawRecord => ({
  id: 'a',
  fields: { 'Product line': own },
  activities: products.map((product, place) => ({ type: 'call', at: at(1), id: `c${place}`, product })),
  history: products.map(product => ({ stage: 'lead', at: at(2), product })),
  clocks: products.map((product, place) => ({
    sla: sampleRules.slas[0]!.name,
    entry: 1,
    start: `2026-01-03T00:00:0${place}Z`,
    calendar: null,
    targets: [],
    due: null,
    decided: at(4),
    digest: 'sha256:x',
    product,
  })),
});

function rows(own: Datum, stage = perProduct) {
  const { activities, history, clocks } = stage(record(own));
  return {
    activities: activities.map(({ row }) => row),
    history: history.map(({ row }) => row),
    clocks: clocks.map(({ start }) => (start - Date.UTC(2026, 0, 3)) / 1000),
  };
}

describe('lead per product', () => {
  test('what names no product, and what names this one, counts; the place in the data stays', () => {
    const storage = [0, 1, 2, 3, 4, 5, 6];
    expect(rows('storage')).toEqual({ activities: storage, history: storage, clocks: storage });
    const compute = [0, 1, 2, 3, 4, 7];
    expect(rows('Compute')).toEqual({ activities: compute, history: compute, clocks: compute });
  });

  test('of a record that names no product only what names none', () => {
    const none = [0, 1, 2, 3, 4];
    expect(rows('n/a')).toEqual({ activities: none, history: none, clocks: none });
  });

  test('a product that is not declared is told, once; one of another record is not', () => {
    expect(perProduct(record('storage')).problems).toEqual([
      { code: 'not-a-member', fact: 'product', value: 'disks' },
      { code: 'not-a-member', fact: 'product', value: '7' },
    ]);
  });

  test('nothing else is told of what is not about this product', () => {
    const { problems } = perProduct({
      id: 'a',
      fields: { product: 'storage' },
      activities: [{ type: 'fax', at: 'never', product: 'compute' }],
      history: [{ stage: 'nowhere', at: 'never', product: 'compute' }],
    });
    expect(problems).toEqual([]);
  });

  test('where a lead is decided as a whole everything counts, whatever it says', () => {
    const all = products.map((_, place) => place);
    expect(rows('storage', perLead)).toEqual({ activities: all, history: all, clocks: all });
    expect(perLead(record('storage')).problems).toEqual([]);
  });
});
