// The rules that the evaluator is measured with: 25 on fit, 20 on engagement with fading, windows and bounds, a checklist, hurdles.
import type { ActivityRule, Condition, Rules } from '@funnel/bundle';
import * as r from '../../packages/evaluator/test/rules.ts';

const MEMBERS = {
  seniority: ['junior', 'manager', 'director', 'vp', 'c_level'],
  department: ['it', 'security', 'finance', 'marketing', 'other'],
  region: ['amer', 'emea', 'apac'],
  source: ['web', 'webinar', 'trial', 'event', 'list', 'partner'],
  budget: ['none', 'exploring', 'approved'],
  authority: ['user', 'influencer', 'decision_maker'],
  industry: ['software', 'finance', 'health', 'retail', 'energy', 'education', 'public', 'other'],
} as const;

export const fields = [
  r.field('title', r.text),
  r.field('email', r.text),
  r.field('seniority', r.member(...MEMBERS.seniority)),
  r.field('department', r.member(...MEMBERS.department)),
  r.field('employees', r.number),
  r.field('region', r.member(...MEMBERS.region)),
  r.field('source', r.member(...MEMBERS.source)),
  r.field('revenue', r.number),
  r.field('country', r.text),
  r.field('technology', r.texts),
  r.field('budget', r.member(...MEMBERS.budget)),
  r.field('authority', r.member(...MEMBERS.authority)),
  r.field('need', r.text),
  r.field('timeframe', r.number),
  r.field('partner', r.boolean),
  r.field('industry', r.member(...MEMBERS.industry)),
  r.field('consent', r.boolean),
  r.field('growth', r.number),
];

export const activities = [
  r.activity('page_view', [r.field('path', r.text), r.field('seconds', r.number)]),
  r.activity('email_click', [r.field('campaign', r.text)]),
  r.activity('email_open', [r.field('campaign', r.text)]),
  r.activity('download', [r.field('asset', r.text)]),
  r.activity('webinar', [r.field('topic', r.text), r.field('minutes', r.number)]),
  r.activity('trial_started'),
  r.activity('demo_request'),
  r.activity('surge', [r.field('topic', r.text), r.field('strength', r.number)]),
  r.activity('form', [r.field('name', r.text)]),
  r.activity('call', [r.field('outcome', r.member('no_answer', 'voicemail', 'connected'))], 'sales'),
];

const is = (name: string, value: string): Condition => r.memberIs(r.of(name), value);
const among = (name: string, ...list: string[]): Condition => ({
  kind: 'among',
  type: 'member',
  of: r.of(name),
  set: r.values(...list),
});
const least = (name: string, bar: number): Condition => r.compare(r.of(name), '>=', r.literal(bar));
const most = (name: string, bar: number): Condition => r.compare(r.of(name), '<=', r.literal(bar));
const matches = (
  how: 'starts' | 'ends' | 'contains',
  of: Parameters<typeof r.known>[0],
  ...list: string[]
): Condition => ({
  kind: 'matches',
  how,
  of,
  set: r.values(...list),
});
const free: Condition = {
  kind: 'among',
  type: 'text',
  of: { kind: 'domain', of: r.of('email') },
  set: { kind: 'list', name: 'free_mail' },
};
const uses = (...tools: string[]): Condition => ({
  kind: 'includes',
  type: 'text',
  quantity: 'any',
  of: r.of('technology'),
  set: r.values(...tools),
});
const economicBuyer = r.and(among('seniority', 'vp', 'c_level'), among('department', 'it', 'finance'));

const FIT: readonly (readonly [points: number, when: Condition])[] = [
  [20, { kind: 'segment', name: 'economic_buyer' }],
  [8, is('seniority', 'director')],
  [5, is('seniority', 'manager')],
  [-10, is('seniority', 'junior')],
  [6, is('department', 'security')],
  [15, r.and(least('employees', 200), most('employees', 5000))],
  [8, r.compare(r.of('employees'), '>', r.literal(5000))],
  [-15, r.compare(r.of('employees'), '<', r.literal(10))],
  [5, is('region', 'amer')],
  [3, is('region', 'emea')],
  [4, among('source', 'webinar', 'trial', 'event')],
  [-6, is('source', 'list')],
  [7, least('revenue', 10_000_000)],
  [5, r.textIs(r.of('country'), 'germany')],
  [4, r.textIs(r.of('country'), 'france')],
  [10, uses('kubernetes', 'terraform')],
  [3, uses('postgres')],
  [10, is('budget', 'approved')],
  [6, is('authority', 'decision_maker')],
  [5, r.known(r.of('need'))],
  [-20, free],
  [4, matches('contains', r.of('title'), 'cloud', 'platform')],
  [6, among('industry', 'software', 'finance')],
  [-8, r.or(among('industry', 'education', 'public'), r.truth(r.of('partner')))],
  [3, r.and(least('growth', 20), r.not(is('region', 'apac')))],
];

const HALF_LIFE = 14;
/** Millionths at each day of age, halving every fourteen days, half up. */
const fading = (value: number): readonly number[] => {
  const table: number[] = [];
  for (let day = 0; ; day += 1) {
    const left = Math.floor(Math.abs(value) * 1_000_000 * 0.5 ** (day / HALF_LIFE) + 0.5);
    if (left === 0 || day >= 400) return table;
    table.push(Math.sign(value) * left);
  }
};

const rule = (
  place: number,
  value: number,
  name: string,
  rest: Partial<ActivityRule> & { where?: Condition; days?: number } = {},
): ActivityRule => {
  const { where = null, days, ...clauses } = rest;
  const what = r.occurrence(name, { where, period: days === undefined ? null : r.within(days) });
  return r.activityRule(`engagement.${place}`, value, what, { points_by_step: fading(value), ...clauses });
};
const bound = (value: number) => ({ up_to: r.points(value) });
const on = (how: 'starts' | 'ends' | 'contains', name: string, ...list: string[]): Condition =>
  matches(how, r.property(name), ...list);

const ENGAGEMENT: readonly ActivityRule[] = [
  rule(0, 5, 'email_click', bound(25)),
  rule(1, 1, 'email_open', { days: 30, ...bound(10) }),
  rule(2, 3, 'page_view', { where: on('starts', 'path', '/pricing'), days: 30, ...bound(15) }),
  rule(3, 2, 'page_view', { where: on('starts', 'path', '/docs'), days: 60, ...bound(12) }),
  rule(4, 1, 'page_view', { days: 14, ...bound(8) }),
  rule(5, 2, 'page_view', { where: r.compare(r.property('seconds'), '>=', r.literal(120)), ...bound(10) }),
  rule(6, -4, 'page_view', { where: on('starts', 'path', '/careers'), ...bound(12) }),
  rule(7, 25, 'trial_started', { take: 'first', days: 30 }),
  rule(8, 20, 'demo_request', { take: 'last' }),
  rule(9, 15, 'webinar', {
    where: r.and(r.compare(r.property('minutes'), '>=', r.literal(20)), on('contains', 'topic', 'cloud')),
    at_most: { times: 1, per: 'quarter' },
  }),
  rule(10, 6, 'webinar', { days: 90, ...bound(18) }),
  rule(11, 8, 'download', { once_per: 'asset', ...bound(30) }),
  rule(12, 4, 'download', { where: on('ends', 'asset', '.pdf'), days: 45, ...bound(12) }),
  rule(13, 10, 'surge', { where: r.compare(r.property('strength'), '>=', r.literal(70)), ...bound(30) }),
  rule(14, 4, 'surge', { where: r.textIs(r.property('topic'), 'security'), days: 28, ...bound(12) }),
  rule(15, 6, 'form', { ...bound(18) }),
  rule(16, 9, 'form', { where: r.textIs(r.property('name'), 'contact'), days: 60, ...bound(18) }),
  rule(17, 7, 'call', { where: r.memberIs(r.property('outcome'), 'connected'), ...bound(21) }),
  rule(18, 2, 'email_click', { where: on('starts', 'campaign', 'launch'), days: 21, ...bound(8) }),
  rule(19, 3, 'email_click', {
    at_most: { times: 2, per: 'week' },
    when: r.when({ kind: 'segment', name: 'economic_buyer' }),
  }),
];

const fit = { kind: 'score', name: 'fit' } as const;
const engagement = { kind: 'score', name: 'engagement' } as const;

export const measuredRules: Rules = r.rules({
  fields,
  activities,
  lists: [
    { name: 'free_mail', values: ['gmail.com', 'yahoo.com', 'outlook.com', 'gmx.de', 'web.de', 'hotmail.com'] },
    { name: 'own_domains', values: ['acme.example'] },
  ],
  segments: [r.segment('economic_buyer', economicBuyer)],
  exclusions: [
    {
      label: 'Our own people',
      when: {
        kind: 'among',
        type: 'text',
        of: { kind: 'domain', of: r.of('email') },
        set: { kind: 'list', name: 'own_domains' },
      },
    },
  ],
  scores: [
    r.score(
      'fit',
      FIT.map(([value, when], place) => r.conditionRule(`fit.${place}`, value, r.when(when))),
    ),
    r.score('engagement', ENGAGEMENT, { fading: { shape: 'halve', over: HALF_LIFE * r.DAY, step: r.DAY } }),
  ],
  grades: [
    {
      name: 'priority',
      label: null,
      bands: [
        r.band('hot', r.and(r.compare(fit, '>=', r.literal(60)), r.compare(engagement, '>=', r.literal(50)))),
        r.band('warm', r.and(r.compare(fit, '>=', r.literal(30)), r.compare(engagement, '>=', r.literal(25)))),
        r.band('cold', null),
      ],
    },
  ],
  gates: [
    r.checklist('bant', 2, {
      budget: is('budget', 'approved'),
      authority: among('authority', 'influencer', 'decision_maker'),
      need: r.known(r.of('need')),
      timing: most('timeframe', 180),
    }),
    r.hurdles(
      'ready',
      [
        r.hurdle('fit', r.compare(fit, '>=', r.literal(40))),
        r.hurdle('engagement', r.compare(engagement, '>=', r.literal(30))),
      ],
      {
        refusals: [r.line('refuse 1', r.and(free, r.not(r.any(r.occurrence('trial_started')))))],
        shortcuts: [r.line('pass 1', r.any(r.occurrence('demo_request', { period: r.within(30) })))],
      },
    ),
  ],
});

export const engagementTables: readonly (readonly number[])[] = ENGAGEMENT.map(
  ({ points_by_step }) => points_by_step ?? [],
);
