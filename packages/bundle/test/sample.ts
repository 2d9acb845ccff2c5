// A small bundle with every construct in it, for the tests of what bundles are as files.
import type { About, Condition, Content, Field, Handoff, Lifecycle, Rules, Sla, ZoneTables } from '@funnel/bundle';

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

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const sampleLifecycle: Lifecycle = {
  stages: [
    {
      name: 'lead',
      label: null,
      value: 'Inquiry',
      by_hand: false,
      returns: false,
      ends: false,
      needs: null,
      stalls_after: null,
    },
    {
      name: 'mql',
      label: 'Marketing qualified',
      value: 'mql',
      by_hand: false,
      returns: true,
      ends: false,
      needs: 'ready',
      stalls_after: 14 * DAY,
    },
  ],
  moves: [
    {
      id: 'lead to mql',
      from: 'lead',
      to: 'mql',
      by_hand: false,
      after: DAY,
      when: { when: { kind: 'in_stage', stages: ['lead'] }, until: null },
      because: 'Ready',
    },
  ],
};

const sampleZones: ZoneTables = {
  version: '2026b',
  first_year: 2026,
  last_year: 2026,
  zones: [
    {
      name: 'Europe/Berlin',
      offset: 3600,
      changes: [
        { at: Date.UTC(2026, 2, 29, 1), offset: 7200 },
        { at: Date.UTC(2026, 9, 25, 1), offset: 3600 },
      ],
    },
  ],
};

const call = { activity: 'call', by: null, where: null, period: null };

const sampleSla: Sla = {
  name: 'response',
  label: null,
  calendars: [
    { calendar: 'berlin', when, until: null },
    { calendar: null, when: null, until: null },
  ],
  start: { kind: 'entering', stage: 'mql' },
  start_when: { when: { kind: 'ever_entered', stage: 'lead' }, until: null },
  met_by: [{ times: 2, on: { kind: 'happening', of: call } }],
  pauses: [{ from: { kind: 'happening', of: call }, until: { kind: 'entering', stage: 'mql' } }],
  cancels: [{ kind: 'entering', stage: 'lead' }],
  targets: [
    { span: { kind: 'business', milliseconds: HOUR }, when, until: null },
    { span: null, when: null, until: null },
  ],
  steps: [
    { id: 'notify sdr when due', action: 'notify', to: { kind: 'team', name: 'sdr' }, at: { kind: 'due' } },
    {
      id: 'reassign owner at 75%',
      action: 'reassign',
      to: { kind: 'route', name: 'owner' },
      at: { kind: 'share', percent: 75 },
    },
  ],
};

const sampleContent: Content = {
  steps: [
    { name: 'awareness', label: null, opens: null },
    { name: 'decision', label: 'Ready to decide', opens: { when, until: 20_100 } },
  ],
  offers: [
    {
      title: 'Ten myths',
      step: 'awareness',
      taken: { activity: 'page_view', by: null, where: null, period: null },
      when: null,
    },
    { title: 'White paper', step: 'decision', taken: null, when: { when, until: null } },
  ],
};

const sampleHandoff: Handoff = {
  name: 'new_mql',
  label: 'New MQL',
  entering: 'mql',
  to: { kind: 'route', name: 'owner' },
  include: [
    { kind: 'field', name: 'title' },
    { kind: 'persona', name: 'persona' },
    { kind: 'segment', name: 'segment' },
    { kind: 'param', name: 'bar' },
    { kind: 'score', name: 'fit' },
    { kind: 'grade', name: 'priority' },
    { kind: 'gate', name: 'ready' },
  ],
  last_activities: 5,
  suggest_content: true,
};

export const sampleRules: Rules = {
  lead: {
    fields: [
      field('title', { kind: 'text' }),
      field('employees', { kind: 'number', decimals: 3 }),
      field('region', { kind: 'member', members: ['amer', 'emea'] }, { column: 'Region', unknown: ['Select'] }),
    ],
    per: 'region',
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
      forget: ['lead'],
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
  lifecycle: sampleLifecycle,
  calendars: [
    {
      name: 'berlin',
      label: null,
      zone: 'Europe/Berlin',
      week: [[{ from: 540, to: 1020 }], [], [], [], [], [], []],
      closed: [20_500],
      opened: [{ date: 20_501, hours: [{ from: 0, to: 1440 }] }],
    },
  ],
  zones: sampleZones,
  slas: [sampleSla],
  teams: [{ name: 'sdr', label: 'SDR team' }],
  routes: [
    {
      name: 'owner',
      label: null,
      arms: [{ team: 'sdr', when: null, until: null }],
      work: [{ kind: 'grade', grade: 'priority' }, { kind: 'score', score: 'fit' }, { kind: 'waiting' }],
    },
  ],
  content: sampleContent,
  handoffs: [sampleHandoff],
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
  stages: [{ name: 'mql', role: 'mql', doc: null, at }],
  moves: [{ key: 'lead to mql', text: 'move lead to mql after 1 day when stage is lead', at }],
  teams: [{ name: 'sdr', people: 8, each: [{ count: 12, stage: 'mql' }] }],
  content: [
    { key: 'step/awareness', text: 'step awareness', at },
    { key: 'offer/White paper', text: 'offer "White paper" in decision when title is known', at },
  ],
  measures: [
    {
      name: 'answered',
      label: null,
      of: {
        kind: 'stage',
        stage: 'mql',
        goal: { kind: 'activity', of: { activity: 'call', by: null, where: null, period: null } },
        within: 30 * DAY,
      },
      aim: { below: false, percent: 80 },
      alarm: { side: 'below', percent: 62.5 },
    },
    { name: 'in_time', label: 'In time', of: { kind: 'sla', sla: 'response' }, aim: null, alarm: null },
  ],
  targets: [
    {
      name: 'q1',
      label: null,
      only: { when: always, until: null },
      book: { amount: 2_000_000, from: 20_820, to: 20_909 },
      shares: [{ owner: 'marketing', percent: 100 }],
      deal: 40_000,
      rates: [{ from: 'lead', to: 'mql', percent: 12, within: 30 * DAY }],
    },
  ],
};
