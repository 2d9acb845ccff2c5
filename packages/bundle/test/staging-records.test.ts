// Staging whole records: columns, activities, repeated ids, order, problems.
import { createStager, type RawActivity, type RawRecord } from '@funnel/bundle';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { field } from './sample.ts';

const rules = {
  lead: {
    fields: [
      field('source', { kind: 'text' }, { column: 'Lead Source' }),
      field('size', { kind: 'number', decimals: 3 }),
      field('constructor', { kind: 'text' }),
    ],
    per: null,
  },
  activities: [
    {
      name: 'page_view',
      label: null,
      event: 'Page View',
      by: null,
      properties: [field('path', { kind: 'text' }), field('tags', { kind: 'text_list' }, { column: 'Tags' })],
    },
    { name: 'call', label: null, event: 'call', by: 'sales', properties: [] },
    // The outside name of one is the name of another: the outside name wins.
    { name: 'clicked', label: null, event: 'opened', by: null, properties: [] },
    { name: 'opened', label: null, event: 'Email Opened', by: null, properties: [] },
  ],
  lifecycle: null,
  slas: [],
} as const;

const stage = createStager(rules);

function record(activities: readonly RawActivity[], fields: RawRecord['fields'] = {}): RawRecord {
  return { id: 'a', fields, activities };
}

const at = (second: number) => `2026-01-01T00:00:${String(second).padStart(2, '0')}Z`;
const ms = (second: number) => Date.UTC(2026, 0, 1, 0, 0, second);

describe('fields', () => {
  test('are found by their outside name, else by their own; other columns do not matter', () => {
    expect(stage({ id: 'a', fields: { 'Lead Source': 'X', source: 'y', size: 1, other: 2 } }).fields).toEqual([
      'x',
      1000,
      null,
    ]);
    expect(stage({ id: 'a', fields: { source: 'y' } }).fields).toEqual(['y', null, null]);
    expect(stage({ id: 'a', fields: { 'Lead Source': null, source: 'y' } }).fields).toEqual([null, null, null]);
  });

  test('called like something every object has are unknown unless they are there', () => {
    expect(stage({ id: 'a', fields: {} })).toEqual({
      id: 'a',
      fields: [null, null, null],
      activities: [],
      history: [],
      clocks: [],
      raw: { id: 'a', fields: {} },
      problems: [],
    });
    expect(stage({ id: 'a', fields: { constructor: 'Me' } }).fields[2]).toBe('me');
  });
});

describe('problems', () => {
  test('name the fact and show the datum, cut to 100 characters', () => {
    const long = 'x'.repeat(200);
    expect(stage({ id: 'a', fields: { size: long } }).problems).toEqual([
      { code: 'not-a-number', fact: 'size', value: 'x'.repeat(100) },
    ]);
    expect(stage({ id: 'a', fields: { size: ['p', 1] } }).problems).toEqual([
      { code: 'not-a-number', fact: 'size', value: '["p",1]' },
    ]);
    expect(stage({ id: 'a', fields: { 'Lead Source': `${'x'.repeat(99)}😀\u0000` } }).problems).toEqual([
      { code: 'not-a-text', fact: 'source', value: `${'x'.repeat(99)}\ufffd` },
    ]);
  });

  test('stand once for each code, fact and value', () => {
    const view = (tags: string) => ({ type: 'page_view', at: at(1), properties: { Tags: tags } });
    expect(stage(record([view('\u0000'), view('\u0000'), view('x;\u0000')], { size: 'x' })).problems).toEqual([
      { code: 'not-a-number', fact: 'size', value: 'x' },
      { code: 'not-a-text', fact: 'page_view.tags', value: '\u0000' },
      { code: 'not-a-text', fact: 'page_view.tags', value: 'x;\u0000' },
    ]);
  });
});

describe('activities', () => {
  test('are found by type as members are, the outside name first', () => {
    const types = ['Page View', 'page_view', ' PAGE VIEW ', 'CALL', 'opened', 'Email opened', 'clicked'];
    const staged = stage(record(types.map((type, second) => ({ type, at: at(second) }))));
    expect(staged.activities.map(({ type }) => type)).toEqual([0, 0, 0, 1, 2, 3, 2]);
    expect(staged.problems).toEqual([]);
  });

  test('of an unknown type or with a time that cannot be read are left out with a problem', () => {
    const staged = stage(
      record([
        { type: 'fax', at: at(1) },
        { type: 'call', at: '2026-01-01' },
        { type: 'call', at: at(1), known_at: 'later' },
        { type: 'call', at: at(2), known_at: ' ' },
      ]),
    );
    expect(staged.activities).toEqual([{ type: 1, at: ms(2), known_at: ms(2), row: 3, properties: [] }]);
    expect(staged.problems).toEqual([
      { code: 'unknown-activity-type', fact: '', value: 'fax' },
      { code: 'not-an-activity-time', fact: 'call', value: '2026-01-01' },
      { code: 'not-an-activity-time', fact: 'call', value: 'later' },
    ]);
  });

  test('known before they happened count as known when they happened', () => {
    const { activities } = stage(
      record([
        { type: 'call', at: at(5), known_at: at(1) },
        { type: 'call', at: at(5), known_at: at(9) },
      ]),
    );
    expect(activities.map(({ known_at }) => known_at)).toEqual([ms(5), ms(9)]);
  });

  test('have their properties in the declared order', () => {
    const properties = { Tags: ['P', 'q'], path: '/Pricing', other: 1 };
    expect(stage(record([{ type: 'page_view', at: at(1), properties }])).activities[0]?.properties).toEqual([
      '/pricing',
      ['p', 'q'],
    ]);
  });

  test('are ordered by time, then by id in byte order with none first, then by row', () => {
    // U+FFFF comes before U+10000 in bytes, not in UTF-16 units.
    const rows = [
      { type: 'call', at: at(2), id: 'b' },
      { type: 'call', at: at(1), id: '\u{10000}' },
      { type: 'call', at: at(1), id: '\uffff' },
      { type: 'call', at: at(1), id: 'aa' },
      { type: 'call', at: at(1), id: 'a' },
      { type: 'call', at: at(1), id: 'B' },
      { type: 'call', at: at(1) },
      { type: 'page_view', at: at(1), id: '' },
      { type: 'page_view', at: at(1), id: 'a' },
    ];
    expect(stage(record(rows)).activities.map(({ row }) => row)).toEqual([6, 7, 5, 4, 8, 3, 2, 1, 0]);
  });
});

describe('the same id twice', () => {
  const view = (id: string, second: number, known: number | null, path = '/x'): RawActivity => ({
    type: 'page_view',
    at: at(second),
    known_at: known === null ? null : at(known),
    id,
    properties: { path },
  });
  const rows = (activities: readonly RawActivity[]) => stage(record(activities)).activities.map(({ row }) => row);
  const codes = (activities: readonly RawActivity[]) => stage(record(activities)).problems;

  test('is one activity: the one known first, then the first row', () => {
    expect(rows([view('i', 1, 9), view('i', 1, 5), view('i', 1, 7)])).toEqual([1]);
    expect(rows([view('i', 1, 5), view('i', 1, 5)])).toEqual([0]);
    expect(rows([view('i', 1, null), view('i', 1, 5)])).toEqual([0]);
    expect(rows([view('i', 1, null), view('j', 1, null)])).toEqual([0, 1]);
  });

  test('is told only where time or content differ', () => {
    const differs = { code: 'same-id-differs', fact: 'page_view', value: 'i' };
    expect(codes([view('i', 1, 9), view('i', 1, 5)])).toEqual([]);
    expect(codes([view('i', 1, 9, '/X'), view('i', 1, 5)])).toEqual([]);
    expect(codes([view('i', 1, 9, '/y'), view('i', 1, 5)])).toEqual([differs]);
    expect(codes([view('i', 1, null), view('i', 2, null)])).toEqual([differs]);
    expect(codes([view('i', 1, null, '/y'), view('i', 1, null), view('i', 1, null, '/y')])).toEqual([differs]);
  });

  test('for another type, or no id at all, is another activity', () => {
    expect(rows([view('i', 1, null), { type: 'call', at: at(2), id: 'i' }])).toEqual([0, 1]);
    expect(rows([view('', 1, null), view('', 1, null)])).toEqual([0, 1]);
  });
});

test('more than a million activities: the latest million, and a problem', () => {
  const many = Array.from({ length: 1_000_002 }, (_, index) => ({ type: 'call', at: at(index === 5 ? 0 : 1) }));
  const staged = stage(record(many));
  expect(staged.activities).toHaveLength(1_000_000);
  expect(staged.activities[0]?.row).toBe(1);
  expect(staged.problems).toEqual([{ code: 'too-many-activities', fact: '', value: '1000002' }]);
});

describe('whatever comes', () => {
  const raw: fc.Arbitrary<RawActivity> = fc.record({
    type: fc.constantFrom('call', 'page_view', 'opened'),
    at: fc.integer({ min: 0, max: 4 }).map(at),
    known_at: fc.option(fc.integer({ min: 0, max: 6 }).map(at), { nil: null }),
    id: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: null }),
    properties: fc.constantFrom<NonNullable<RawActivity['properties']>>({}, { path: '/x' }, { path: '/y' }),
  });

  test('the order of rows matters for nothing but rows where ids tell activities apart', () => {
    fc.assert(
      fc.property(fc.array(raw, { maxLength: 8 }), rows => {
        const unique = rows.map((row, index) => ({ ...row, id: `id${index}` }));
        const shape = (activities: readonly RawActivity[]) =>
          stage(record(activities)).activities.map(({ row, ...rest }) => ({ ...rest, id: activities[row]?.id }));
        expect(shape([...unique].reverse())).toEqual(shape(unique));
      }),
    );
  });

  test('one activity an id and type stays, sorted, and staging leaves the record alone', () => {
    fc.assert(
      fc.property(fc.array(raw, { maxLength: 12 }), rows => {
        const before = JSON.stringify(rows);
        const { activities } = stage(record(rows));
        expect(JSON.stringify(rows)).toBe(before);
        const keys = activities.flatMap(({ row, type }) => (rows[row]?.id ? [`${type} ${rows[row]?.id}`] : []));
        expect(new Set(keys).size).toBe(keys.length);
        for (const [index, activity] of activities.entries()) {
          if (index > 0) expect(activity.at).toBeGreaterThanOrEqual(activities[index - 1]!.at);
        }
      }),
    );
  });
});
