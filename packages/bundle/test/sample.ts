// A small bundle with every construct in it, for the tests of what bundles are as files.
import type { About, Condition, Field, Rules } from '@funnel/bundle';

/** A field whose column has its own name. */
export function field(name: string, type: Field['type'], more: Partial<Field> = {}): Field {
  return { name, label: null, column: name, unknown: [], type, ...more };
}

const always: Condition = { kind: 'constant', value: true };

const when: Condition = {
  kind: 'and',
  of: [
    { kind: 'known', of: { kind: 'field', name: 'title' } },
    {
      kind: 'compare',
      operator: '>=',
      left: { kind: 'field', name: 'employees' },
      right: { kind: 'number', value: 200_000, decimals: 3 },
      left_factor: 1,
      right_factor: 1,
    },
    {
      kind: 'occurs',
      bound: 'at_least',
      times: 1,
      of: {
        activity: 'page_view',
        by: null,
        where: {
          kind: 'matches',
          how: 'starts',
          of: { kind: 'property', name: 'path' },
          set: { kind: 'values', values: ['/é'] },
        },
        period: { kind: 'within', milliseconds: 86_400_000 },
      },
    },
  ],
};

export const sampleRules: Rules = {
  lead: {
    fields: [
      field('title', { kind: 'text' }),
      field('employees', { kind: 'number', decimals: 3 }),
      field('region', { kind: 'member', members: ['amer', 'emea'] }, { column: 'Region', unknown: ['Select'] }),
    ],
  },
  activities: [
    { name: 'call', label: null, event: 'call', by: 'sales', properties: [] },
    { name: 'page_view', label: null, event: 'Page View', by: null, properties: [field('path', { kind: 'text' })] },
  ],
  lists: [{ name: 'free_mail', values: ['gmail.com'] }],
  params: [
    {
      name: 'bar',
      label: 'Bar',
      decimals: 3,
      normally: 40_000,
      allowed: { lowest: 20_000, highest: 90_000 },
      overrides: [],
    },
  ],
  segments: [{ name: 'buyer', construct: 'persona', label: null, when, notes: [{ title: 'Pain', text: 'Cost' }] }],
  exclusions: [{ label: 'Nobody', when: { kind: 'not', of: always } }],
  scores: [
    {
      name: 'fit',
      label: 'Fit',
      lowest: 0,
      highest: 100_000,
      by: 1000,
      fading: { shape: 'halve', over: 86_400_000, step: 86_400_000 },
      items: [
        {
          kind: 'condition_rule',
          id: 'fit.title.000001',
          because: null,
          points: 40_000_000,
          when: { when, until: 20_000 },
        },
        {
          kind: 'activity_rule',
          id: 'fit.page_view.000002',
          because: 'Looks around',
          points: 3_000_000,
          of: { activity: 'page_view', by: null, where: null, period: null },
          take: 'all',
          once_per: 'path',
          at_most: { times: 2, per: 'week' },
          up_to: 15_000_000,
          when: null,
          points_by_step: [3_000_000, 1_500_000],
        },
      ],
    },
  ],
  grades: [
    {
      name: 'priority',
      label: null,
      bands: [
        { name: 'hot', label: null, when, until: null },
        { name: 'cold', label: null, when: null, until: null },
      ],
    },
  ],
  gates: [
    {
      kind: 'hurdles',
      name: 'ready',
      label: null,
      refusals: [],
      shortcuts: [],
      hurdles: [{ id: 'title', because: null, condition: when }],
    },
  ],
  order: ['param/bar', 'segment/buyer', 'exclusions', 'score/fit', 'grade/priority', 'gate/ready'],
};

const at = { file: 'acme.funnel', line: 3, column: 1 };

export const sampleAbout: About = {
  name: 'acme',
  label: 'Acme "quoted"\n€',
  doc: null,
  owners: ['marketing'],
  review: { every_days: 30, reviewed: 20_000 },
  declarations: [{ key: 'score/fit', doc: 'What fits', owners: [], review: null, at }],
  rules: [{ id: 'fit.title.000001', text: 'add 40 when title is known', at }],
  lines: [{ key: 'ready/title', text: 'require title is known', at }],
};
