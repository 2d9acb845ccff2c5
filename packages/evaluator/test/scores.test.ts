// Scores: each clause of a rule and what it cuts, groups, rounding, range, exclusion. Expected values worked out by hand.
import type { RuleShare, Rules, ScoreDecision, Share } from '@funnel/bundle';
import { describe, expect, it } from 'vitest';
import * as r from './rules.ts';

const fields = [r.field('title', r.text), r.field('minutes_on_site', r.number), r.field('partner', r.boolean)];
const activities = [
  r.activity('visit', [r.field('path', r.text), r.field('minutes', r.number), r.field('tags', r.texts)]),
  r.activity('signup'),
];
const partner = r.truth(r.of('partner'));

function scoreOf(
  items: Parameters<typeof r.score>[1],
  lead: r.Lead,
  rest: Parameters<typeof r.score>[2] = {},
): ScoreDecision {
  const from = r.rules({ fields, activities, scores: [r.score('fit', items, rest)] });
  const decided = r.decideBoth(from, lead).scores.fit!;
  const sum = decided.shares.reduce((total, share) => total + Math.round(share.points * 1_000_000), 0);
  expect(sum).toBe(Math.round(decided.value * 1_000_000));
  return decided;
}

const ruleShare = (decided: ScoreDecision, place = 0): RuleShare => {
  const share = decided.shares.filter((one: Share): one is RuleShare => one.kind === 'rule')[place];
  expect(share).toBeDefined();
  return share!;
};
const visits = (...days: number[]) =>
  days.map((day, place) => r.ago(day, 'visit', { path: `/p${place}`, minutes: day }));

describe('rules on conditions', () => {
  const rule = r.conditionRule('a', 40, r.when(partner));
  it('gives all, nothing, or nothing yet', () => {
    expect(scoreOf([rule], { fields: { partner: true } })).toMatchObject({
      value: 40,
      lowest: 40,
      highest: 40,
      next_question: null,
    });
    expect(scoreOf([rule], { fields: { partner: false } })).toMatchObject({ value: 0, lowest: 0, highest: 0 });
    const open = scoreOf([rule], {});
    expect(open).toMatchObject({ value: 0, lowest: 0, highest: 40, next_question: { field: 'partner', width: 40 } });
    expect(ruleShare(open)).toEqual({
      kind: 'rule',
      rule: 'a',
      group: null,
      points: 0,
      holds: 'unknown',
      activities: null,
      unknown_activities: 0,
      cuts: [],
      for_want_of: ['partner'],
    });
  });

  it('holds until the end of the UTC day', () => {
    const today = Math.floor(r.AS_OF / r.DAY);
    const until = (day: number) => r.conditionRule('a', 40, r.when(r.constant(true), day));
    expect(scoreOf([until(today)], {}).value).toBe(40);
    expect(scoreOf([until(today - 1)], {}).value).toBe(0);
    expect(ruleShare(scoreOf([until(today - 1)], {})).holds).toBe('no');
  });
});

describe('rules in proportion to a field', () => {
  const rule = (rest = {}) => r.proportionRule('a', 0.02, 'minutes_on_site', rest);
  it('multiplies steps, bounds them and bounds the share', () => {
    expect(scoreOf([rule()], { fields: { minutes_on_site: 1500 } }).value).toBe(30);
    const capped = scoreOf([rule({ up_to: r.points(10) })], { fields: { minutes_on_site: 1500 } });
    expect(capped.value).toBe(10);
    expect(ruleShare(capped).cuts).toEqual([{ by: 'up_to', activities: 0, points: 20 }]);
    const negative = scoreOf(
      [rule({ up_to: r.points(10) })],
      { fields: { minutes_on_site: -1500 } },
      { lowest: -50_000 },
    );
    expect(negative.value).toBe(-10);
    expect(ruleShare(negative).cuts).toEqual([{ by: 'up_to', activities: 0, points: -20 }]);
    expect(scoreOf([rule({ most_steps: 100_000 })], { fields: { minutes_on_site: 1500 } }).value).toBe(2);
  });

  it('is nothing for an unknown field, and open by its bound or the whole range', () => {
    const open = scoreOf([rule({ up_to: r.points(10) })], {}, { lowest: -50_000 });
    expect(open).toMatchObject({
      value: 0,
      lowest: -10,
      highest: 10,
      next_question: { field: 'minutes_on_site', width: 20 },
    });
    expect(ruleShare(open)).toMatchObject({ holds: 'yes', points: 0, for_want_of: ['minutes_on_site'] });
    expect(scoreOf([rule()], {})).toMatchObject({ lowest: 0, highest: 100, next_question: { width: 100 } });
  });
});

describe('rules on activities', () => {
  it('counts each, within a half-open window, up to its bound', () => {
    const rule = r.activityRule('a', 5, r.occurrence('visit', { period: r.within(30) }), { up_to: r.points(12) });
    const decided = scoreOf([rule], { activities: visits(0, 1, 29.999, 30, 31) });
    expect(decided.value).toBe(12);
    expect(ruleShare(decided)).toMatchObject({
      points: 12,
      activities: 3,
      cuts: [
        { by: 'within', activities: 2, points: 10 },
        { by: 'up_to', activities: 0, points: 3 },
      ],
    });
  });

  it('passes over an unknown filter and says what it wants', () => {
    const long = r.compare(r.property('minutes'), '>=', r.literal(20));
    const rule = r.activityRule('a', 5, r.occurrence('visit', { where: long, period: r.within(30) }));
    const decided = scoreOf([rule], {
      activities: [
        r.ago(1, 'visit', { minutes: 25 }),
        r.ago(2, 'visit'),
        r.ago(31, 'visit'),
        r.ago(3, 'visit', { minutes: 1 }),
      ],
    });
    expect(decided).toMatchObject({ value: 5, lowest: 5, highest: 10, next_question: null });
    expect(ruleShare(decided)).toMatchObject({
      activities: 1,
      unknown_activities: 1,
      for_want_of: ['visit.minutes'],
      cuts: [],
    });
  });

  it('once per property: each value once, the earliest; without the property it does not count', () => {
    const rule = r.activityRule('a', 8, r.occurrence('visit'), { once_per: 'path' });
    const decided = scoreOf([rule], {
      activities: [
        r.ago(3, 'visit', { path: '/A' }),
        r.ago(2, 'visit', { path: '/a' }),
        r.ago(1, 'visit', { path: '/b' }),
        r.ago(1, 'visit'),
      ],
    });
    expect(decided).toMatchObject({ value: 16, lowest: 0, highest: 32 });
    expect(ruleShare(decided)).toMatchObject({ activities: 2, cuts: [{ by: 'once_per', activities: 2, points: 16 }] });
  });

  it('once per a list counts equal lists once', () => {
    const rule = r.activityRule('a', 8, r.occurrence('visit'), { once_per: 'tags' });
    const decided = scoreOf([rule], {
      activities: [
        r.ago(3, 'visit', { tags: 'a;b' }),
        r.ago(2, 'visit', { tags: 'A;b' }),
        r.ago(1, 'visit', { tags: 'b' }),
      ],
    });
    expect(decided.value).toBe(16);
  });

  it.each([
    // A Saturday noon; the Monday of its week is the 16th, the quarter began in October.
    ['day', ['2026-11-21T00:00:00Z', '2026-11-20T23:59:59.999Z', '2026-11-20T00:00:00Z'], 2],
    ['week', ['2026-11-21T00:00:00Z', '2026-11-16T00:00:00Z', '2026-11-15T23:59:59.999Z'], 2],
    ['month', ['2026-11-01T00:00:00Z', '2026-11-21T00:00:00Z', '2026-10-31T23:59:59.999Z'], 2],
    ['month', ['2024-02-29T12:00:00Z', '2024-03-01T00:00:00Z', '2024-02-01T00:00:00Z'], 2],
    ['quarter', ['2026-10-01T00:00:00Z', '2026-11-21T00:00:00Z', '2026-09-30T23:59:59.999Z'], 2],
    ['quarter', ['2026-01-01T00:00:00Z', '2026-03-31T23:59:59.999Z', '2026-04-01T00:00:00Z'], 2],
  ] as const)('at most 1 per %s', (per, instants, counted) => {
    const rule = r.activityRule('a', 5, r.occurrence('visit'), { at_most: { times: 1, per } });
    const decided = scoreOf([rule], { activities: instants.map(at => ({ type: 'visit', at })) });
    expect(ruleShare(decided)).toMatchObject({
      activities: counted,
      cuts: [{ by: 'at_most', activities: 3 - counted, points: 5 * (3 - counted) }],
    });
  });

  it('once per comes before at most, and the earliest survive', () => {
    const rule = r.activityRule('a', 5, r.occurrence('visit'), { once_per: 'path', at_most: { times: 1, per: 'day' } });
    const day = (hour: number, path: string) => r.ago(1 - hour / 24, 'visit', { path });
    const decided = scoreOf([rule], { activities: [day(0, '/a'), day(1, '/a'), day(2, '/b')] });
    expect(ruleShare(decided)).toMatchObject({
      points: 5,
      cuts: [
        { by: 'once_per', activities: 1, points: 5 },
        { by: 'at_most', activities: 1, points: 5 },
      ],
    });
  });

  it('first and last take one of them', () => {
    const fading = { points_by_step: [10, 8, 6, 4, 2].map(r.points) };
    const rest = { fading: { shape: 'fade', over: 5 * r.DAY, step: r.DAY } } as const;
    const first = scoreOf(
      [r.activityRule('a', 10, r.occurrence('visit'), { take: 'first', ...fading })],
      { activities: visits(1, 2, 3) },
      rest,
    );
    expect(ruleShare(first)).toMatchObject({
      points: 4,
      activities: 1,
      cuts: [
        { by: 'take', activities: 2, points: 20 },
        { by: 'age', activities: 1, points: 6 },
      ],
    });
    const last = scoreOf(
      [r.activityRule('a', 10, r.occurrence('visit'), { take: 'last', ...fading })],
      { activities: visits(1, 2, 3) },
      rest,
    );
    expect(ruleShare(last)).toMatchObject({
      points: 8,
      activities: 1,
      cuts: [
        { by: 'take', activities: 2, points: 20 },
        { by: 'age', activities: 1, points: 2 },
      ],
    });
  });

  it('fades in whole steps and to nothing past the end of the table', () => {
    const rule = r.activityRule('a', -4, r.occurrence('visit'), { points_by_step: [-4_000_000, -2_000_000, -1] });
    const rest = { lowest: -100_000, fading: { shape: 'halve', over: 7 * r.DAY, step: 7 * r.DAY } } as const;
    const decided = scoreOf([rule], { activities: visits(0, 6.999, 7, 14, 21) }, rest);
    expect(ruleShare(decided)).toMatchObject({
      points: -10.000001,
      activities: 5,
      cuts: [{ by: 'age', activities: 3, points: -9.999999 }],
    });
    expect(decided.value).toBe(-10);
    expect(decided.shares.at(-1)).toEqual({ kind: 'rounding', points: 0.000001 });
  });

  it('a when that does not hold gives nothing and shows no cuts', () => {
    const rule = r.activityRule('a', 5, r.occurrence('visit'), { when: r.when(partner), up_to: r.points(6) });
    const lead = { activities: visits(1, 2) };
    expect(ruleShare(scoreOf([rule], { ...lead, fields: { partner: false } }))).toMatchObject({
      holds: 'no',
      points: 0,
      activities: 0,
      cuts: [],
    });
    expect(scoreOf([rule], lead)).toMatchObject({ value: 0, lowest: 0, highest: 6 });
    expect(ruleShare(scoreOf([rule], { ...lead, fields: { partner: true } }))).toMatchObject({
      holds: 'yes',
      points: 6,
      activities: 2,
    });
  });

  it('an open choice is bounded by nothing and all, for last by the freshest', () => {
    const long = r.compare(r.property('minutes'), '>=', r.literal(20));
    const what = r.occurrence('visit', { where: long });
    const lead = { activities: [r.ago(2, 'visit', { minutes: 25 }), r.ago(1, 'visit')] };
    const bounds = (rest: object) => {
      const { lowest, highest } = scoreOf([r.activityRule('a', 5, what, rest)], lead);
      return [lowest, highest];
    };
    expect(bounds({ at_most: { times: 1, per: 'quarter' } })).toEqual([0, 10]);
    expect(bounds({ take: 'last' })).toEqual([0, 5]);
  });
});

describe('the value', () => {
  const fixed = (id: string, value: number) => r.conditionRule(id, value, r.when(r.constant(true)));
  it('a group bounds the sum of its rules from above', () => {
    const decided = scoreOf([r.group('Content', 15, fixed('a', 10), fixed('b', 8)), fixed('c', 1)], {});
    expect(decided.value).toBe(16);
    expect(decided.shares.map(share => [share.kind, share.points])).toEqual([
      ['rule', 10],
      ['rule', 8],
      ['group_cut', -3],
      ['rule', 1],
    ]);
    expect(scoreOf([r.group('Content', 15, fixed('a', -10))], {}, { lowest: -50_000 }).value).toBe(-10);
  });

  it.each([
    [2.5, 1000, 3],
    [2.499999, 1000, 2],
    [-2.5, 1000, -2],
    [-2.500001, 1000, -3],
    [-0.4, 1000, 0],
    [7.25, 500, 7.5],
    [7.249, 500, 7],
    [0.0015, 1, 0.002],
    [-0.0015, 1, -0.001],
    [12.5, 5000, 15],
    [8_000_000.000499, 1, 8_000_000],
  ])('rounds %d by %d thousandths to %d', (sum, by, value) => {
    const decided = scoreOf([fixed('a', sum)], {}, { by, lowest: -10_000_000_000, highest: 10_000_000_000 });
    expect(decided.value).toBe(value);
    expect(Object.is(decided.value, -0)).toBe(false);
  });

  it('stays exact next to the end of whole numbers', () => {
    const rule = { ...fixed('a', 1), points: 8_999_999_999_999_499 };
    const from = r.rules({ scores: [r.score('fit', [rule], { by: 1, highest: 9_000_000_000_000 })] });
    expect(r.decideBoth(from, {}).scores.fit!.value).toBe(8_999_999_999.999);
  });

  it('is kept in range after rounding', () => {
    const decided = scoreOf([fixed('a', 130.6)], {});
    expect(decided.shares.slice(1)).toEqual([
      { kind: 'rounding', points: 0.4 },
      { kind: 'range', points: -31 },
    ]);
    expect(scoreOf([fixed('a', -3)], {}).shares.at(-1)).toEqual({ kind: 'range', points: 3 });
  });

  it('a comparison with another score is open when that score is', () => {
    const from: Rules = r.rules({
      fields,
      scores: [
        r.score('fit', [r.conditionRule('a', 40, r.when(partner))]),
        r.score('next', [
          r.conditionRule('b', 7, r.when(r.compare({ kind: 'score', name: 'fit' }, '>=', r.literal(30)))),
        ]),
      ],
    });
    const { next } = r.decideBoth(from, {}).scores;
    expect(next).toMatchObject({ value: 0, lowest: 0, highest: 7, next_question: { field: 'partner', width: 7 } });
    expect(r.decideBoth(from, { fields: { partner: true } }).scores.next).toMatchObject({
      value: 7,
      lowest: 7,
      highest: 7,
    });
  });

  it('is known and uncertain params count as open', () => {
    const bar = r.compare({ kind: 'param', name: 'bar' }, '>=', r.literal(20));
    const from = r.rules({
      fields,
      params: [r.param('bar', 10, { overrides: [{ value: 20_000, ...r.when(partner) }] })],
      scores: [
        r.score('fit', [r.conditionRule('a', 5, r.when(bar)), r.conditionRule('b', 3, r.when(r.known(r.of('title'))))]),
      ],
    });
    expect(r.decideBoth(from, {}).scores.fit).toMatchObject({
      value: 0,
      lowest: 0,
      highest: 8,
      next_question: { field: 'partner', width: 5 },
    });
  });

  it('an excluded lead has the floor', () => {
    const from = r.rules({
      fields,
      exclusions: [
        { label: 'Partners', when: partner },
        { label: 'Testers', when: r.textIs(r.of('title'), 'tester') },
      ],
      scores: [r.score('fit', [fixed('a', 40)], { lowest: 10_000 }), r.score('zero', [fixed('b', 40)])],
      grades: [
        {
          name: 'priority',
          label: null,
          bands: [r.band('hot', r.compare({ kind: 'score', name: 'fit' }, '>', r.literal(10))), r.band('cold', null)],
        },
      ],
      gates: [r.hurdles('ready', [r.hurdle('fit', r.constant(true))])],
    });
    const out = r.decideBoth(from, { fields: { partner: true } });
    expect(out.excluded).toBe('Partners');
    expect(out.exclusions_not_checked).toEqual([{ id: 'Testers', for_want_of: ['title'] }]);
    expect(out.scores.fit).toEqual({
      value: 10,
      lowest: 10,
      highest: 10,
      shares: [{ kind: 'range', points: 10 }],
      next_question: null,
    });
    expect(out.scores.zero).toMatchObject({ value: 0, shares: [] });
    expect(out.grades.priority!.band).toBe('cold');
    expect(out.gates.ready).toEqual({
      result: 'refused',
      by: 'excluded',
      because: 'Partners',
      could_pass: false,
      uses: null,
      uncertain: [],
      lines: [],
      met: null,
      needed: null,
      ask: [],
      not_checked: [],
      counterfactuals: [],
    });
    expect(r.decideBoth(from, { fields: { partner: false } })).toMatchObject({
      excluded: null,
      scores: { fit: { value: 40 } },
    });
  });
});
