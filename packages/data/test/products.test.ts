// `lead per product`: rows of one lead for several products.
import { describe, expect, test } from 'vitest';
import { type Files, field, problemCode, read, rules, summaryOf } from './reading-kit.ts';

const product = {
  ...field('product', { kind: 'member', members: ['storage', 'compute'] }, 'Product'),
  unknown: ['n/a'],
};
const perProduct = { ...rules, lead: { fields: [field('email'), product], per: 'product' } };

const LEADS = 'id,email,Product\na,1,storage\nb,2,Compute\na,3,compute\n';
const ACTIVITIES =
  'lead_id,type,at,id,product\na,call,2026-01-01T00:00Z,1,\na,call,2026-01-02T00:00Z,2,STORAGE\nb,call,2026-01-03T00:00Z,3,compute\n';
const HISTORY =
  'lead_id,stage,at,Product\na,inquiry,2026-01-01T00:00Z,compute\na,won,2026-01-02T00:00Z,storage\nb,won,2026-01-02T00:00Z,compute\n';

const readPer = (files: Files) => read(files, {}, { rules: perProduct });

describe('lead per product', () => {
  test('a lead has one record for each product, in the order of the file', async () => {
    const outcome = await readPer({ leads: LEADS });
    expect(outcome.rejects).toEqual([]);
    expect(outcome.records.map(({ id, fields }) => `${id} ${fields['email']} ${fields['Product']}`)).toEqual([
      'a 1 storage',
      'b 2 Compute',
      'a 3 compute',
    ]);
  });

  test('activities without a product belong to all of the lead, others to theirs', async () => {
    const { records, rejects } = await readPer({ leads: LEADS, activities: ACTIVITIES });
    expect(rejects).toEqual([]);
    expect(records.map(({ activities }) => activities?.map(({ id }) => id))).toEqual([['1', '2'], ['3'], ['1']]);
  });

  test('history belongs to one product, also where another row of the lead comes first', async () => {
    const { records, rejects } = await readPer({ leads: LEADS, history: HISTORY });
    expect(rejects).toEqual([]);
    expect(records.map(({ history }) => history?.map(({ stage }) => stage))).toEqual([['won'], ['won'], ['inquiry']]);
  });

  test('the same lead and product twice, none, or one that is not declared: rejected', async () => {
    const leads = `${LEADS}a,4,Storage\nc,5,\nc,6,n/a\nc,7,storge\n`;
    const outcome = await readPer({ leads });
    expect(outcome.rejects).toEqual([
      'leads.csv:5 duplicate-id',
      'leads.csv:6 missing-product',
      'leads.csv:7 missing-product',
      'leads.csv:8 unknown-product',
    ]);
    expect(outcome.reasons[3]).toBe('Product "storge" is not declared; did you mean "storage"?');
    expect(summaryOf(outcome).leads).toEqual({ read: 3, rejected: 4 });
  });

  test('rows about a product that the lead has no row for, about none, or none declared: rejected', async () => {
    const history = `${HISTORY}b,won,2026-01-04T00:00Z,storage\nb,won,2026-01-04T00:00Z,\nz,won,2026-01-04T00:00Z,storage\nb,won,2026-01-04T00:00Z,disk\n`;
    const activities = `${ACTIVITIES}b,call,2026-01-04T00:00Z,5,storage\nb,call,2026-01-04T00:00Z,6,disk\n`;
    const outcome = await readPer({ leads: LEADS, history, activities });
    expect(outcome.rejects).toEqual([
      'activities.csv:5 unknown-lead-product',
      'activities.csv:6 unknown-product',
      'history.csv:5 unknown-lead-product',
      'history.csv:6 missing-product',
      'history.csv:7 unknown-lead',
      'history.csv:8 unknown-product',
    ]);
    expect(outcome.reasons[0]).toBe('no lead "b" with "storage" was read');
  });

  test.each([
    ['leads', { leads: 'id,email\na,1\n' }, true],
    ['history', { leads: LEADS, history: 'lead_id,stage,at\na,won,2026-01-01T00:00Z\n' }, true],
    ['activities', { leads: LEADS, activities: 'lead_id,type,at\na,call,2026-01-01T00:00Z\n' }, false],
  ])('%s without the column', async (_, files, stops) => {
    expect(problemCode(await readPer(files))).toBe(stops ? 'missing-column' : null);
  });

  test('without `lead per` a column of that name means nothing', async () => {
    const outcome = await read({ leads: 'id,email\na,1\n', activities: ACTIVITIES.replace('b,call', 'a,call') });
    expect(outcome.rejects).toEqual([]);
    expect(outcome.records[0]?.activities).toHaveLength(3);
  });
});
