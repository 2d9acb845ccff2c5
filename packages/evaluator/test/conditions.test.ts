// Each kind of condition: true, false and unknown, worked out by hand from the language's rules.
import type { Condition, Rules } from '@funnel/bundle';
import { describe, expect, it } from 'vitest';
import * as r from './rules.ts';

const fields = [
  r.field('title', r.text),
  r.field('email', r.text),
  r.field('employees', r.number),
  r.field('budget', r.number),
  r.field('wants_call', r.boolean),
  r.field('region', r.member('amer', 'emea', 'apac')),
  r.field('home', r.member('apac', 'emea')),
  r.field('founded', r.date),
  r.field('renewal', r.date),
  r.field('seen', r.datetime),
  r.field('tools', r.texts),
  r.field('markets', r.memberList('amer', 'emea', 'apac')),
];
const activities = [
  r.activity('visit', [r.field('path', r.text), r.field('minutes', r.number), r.field('on', r.date)]),
  r.activity('signup'),
  r.activity('call', [], 'sales'),
];

function rulesWith(condition: Condition, rest: Partial<Rules> = {}): Rules {
  return r.rules({
    fields,
    activities,
    lists: [{ name: 'free', values: ['Gmail.com', 'yahoo.com'] }],
    segments: [r.segment('asked', condition)],
    ...rest,
  });
}

function ask(condition: Condition, lead: r.Lead = {}): string {
  const { holds, for_want_of } = r.decideBoth(rulesWith(condition), lead).segments.asked!;
  return holds === 'unknown' ? `unknown: ${for_want_of.join(', ')}` : holds;
}

const yes = r.constant(true);
const no = r.constant(false);
const open = r.truth(r.of('wants_call'));
const OPEN = 'unknown: wants_call';

describe('logic', () => {
  it.each([
    [yes, yes, 'yes', 'yes'],
    [yes, no, 'no', 'yes'],
    [yes, open, OPEN, 'yes'],
    [no, no, 'no', 'no'],
    [no, open, 'no', OPEN],
    [open, open, OPEN, OPEN],
  ])('and, or of %j and %j, both ways', (a, b, both, either) => {
    expect(ask(r.and(a, b))).toBe(both);
    expect(ask(r.and(b, a))).toBe(both);
    expect(ask(r.or(a, b))).toBe(either);
    expect(ask(r.or(b, a))).toBe(either);
  });

  it('not turns true and false around and leaves unknown', () => {
    expect(ask(r.not(yes))).toBe('no');
    expect(ask(r.not(no))).toBe('yes');
    expect(ask(r.not(open))).toBe(OPEN);
  });
});

describe('numbers', () => {
  it.each([
    ['<', 9, 'yes'],
    ['<', 10, 'no'],
    ['<=', 10, 'yes'],
    ['<=', 10.001, 'no'],
    ['>', 10, 'no'],
    ['>', 10.001, 'yes'],
    ['>=', 10, 'yes'],
    ['>=', 9.999, 'no'],
    ['=', 10, 'yes'],
    ['=', 9, 'no'],
    ['!=', 9, 'yes'],
    ['!=', 10, 'no'],
  ] as const)('employees %s 10 with %s', (operator, employees, holds) => {
    const condition = r.compare(r.of('employees'), operator, r.literal(10));
    expect(ask(condition, { fields: { employees } })).toBe(holds);
    expect(ask(condition)).toBe('unknown: employees');
  });

  it('aligns decimals by factors, also beyond exact whole numbers', () => {
    const precise = { ...r.literal(0, 12), value: 4_000_000_000_000_000 };
    const condition = r.compare(r.of('employees'), '>', precise as never, [1_000_000_000, 1]);
    expect(ask(condition, { fields: { employees: 4000 } })).toBe('no');
    expect(ask(condition, { fields: { employees: 4000.001 } })).toBe('yes');
    expect(ask(condition, { fields: { employees: 4_000_000_000_000 } })).toBe('yes');
  });

  it('two unknown sides want both fields in the order of the lead', () => {
    expect(ask(r.compare(r.of('budget'), '<', r.of('employees')))).toBe('unknown: employees, budget');
  });
});

describe('arithmetic', () => {
  const sum = (kind: 'add' | 'subtract'): Condition =>
    r.compare({ kind, left: r.of('employees'), right: r.of('budget'), decimals: 3 }, '=', r.literal(7));
  it('adds and subtracts', () => {
    expect(ask(sum('add'), { fields: { employees: 5, budget: 2 } })).toBe('yes');
    expect(ask(sum('subtract'), { fields: { employees: 5, budget: -2 } })).toBe('yes');
    expect(ask(sum('add'), { fields: { employees: 5 } })).toBe('unknown: budget');
  });

  it('multiplies by a literal and rescales', () => {
    const fifth: Condition = r.compare({ kind: 'rescale', factor: 10, of: r.of('budget'), decimals: 4 }, '>=', {
      kind: 'times',
      by: 2,
      by_decimals: 1,
      of: r.of('employees'),
      decimals: 4,
    });
    expect(ask(fifth, { fields: { budget: 20, employees: 100 } })).toBe('yes');
    expect(ask(fifth, { fields: { budget: 19.999, employees: 100 } })).toBe('no');
  });

  it('takes the lowest and the highest, unknown with an unknown part', () => {
    const lowest = r.compare(
      { kind: 'lowest', of: [r.of('employees'), r.of('budget')], decimals: 3 },
      '=',
      r.literal(2),
    );
    const highest = r.compare(
      { kind: 'highest', of: [r.of('employees'), r.of('budget')], decimals: 3 },
      '=',
      r.literal(5),
    );
    expect(ask(r.and(lowest, highest), { fields: { employees: 5, budget: 2 } })).toBe('yes');
    expect(ask(lowest, { fields: { employees: 5 } })).toBe('unknown: budget');
  });

  it('is unknown beyond 9e15, wants nothing, and is a problem of the data', () => {
    const condition = r.compare(
      { kind: 'times', by: 3, by_decimals: 0, of: r.of('employees'), decimals: 3 },
      '>',
      r.literal(1),
    );
    expect(ask(condition, { fields: { employees: 3e12 } })).toBe('yes');
    expect(ask(condition, { fields: { employees: 3.1e12 } })).toBe('unknown: ');
    const decided = r.decideBoth(rulesWith(r.or(yes, condition)), { fields: { employees: 3.1e12 } });
    expect(decided.problems).toEqual([{ code: 'arithmetic-out-of-range', fact: '', value: null }]);
  });
});

describe('texts', () => {
  it('is, without the case of ASCII letters', () => {
    expect(ask(r.textIs(r.of('title'), 'VP Sales'), { fields: { title: 'vp SALES' } })).toBe('yes');
    expect(ask(r.textIs(r.of('title'), 'École'), { fields: { title: 'école' } })).toBe('no');
    expect(ask(r.textIs(r.of('title'), 'x'), { fields: { title: '' } })).toBe('unknown: title');
  });

  it('in a list and among values', () => {
    const free: Condition = {
      kind: 'among',
      type: 'text',
      of: { kind: 'domain', of: r.of('email') },
      set: { kind: 'list', name: 'free' },
    };
    expect(ask(free, { fields: { email: 'a@b@GMAIL.com' } })).toBe('yes');
    expect(ask(free, { fields: { email: 'a@gmail.de' } })).toBe('no');
    expect(ask(free, { fields: { email: 'gmail.com' } })).toBe('unknown: email');
    expect(ask(free, { fields: { email: 'a@' } })).toBe('unknown: email');
    expect(ask(free)).toBe('unknown: email');
  });

  it.each([
    ['starts', '/Pricing', '/pricing/eu', 'yes'],
    ['starts', '/pricing', 'x/pricing', 'no'],
    ['ends', '.PDF', 'a.pdf', 'yes'],
    ['ends', '.pdf', 'a.pdfx', 'no'],
    ['contains', 'cloud', 'The CLOUDS', 'yes'],
    ['contains', 'cloud', 'clou d', 'no'],
    ['word', 'vp', 'Acting VP, Sales', 'yes'],
    ['word', 'vp', 'mvp', 'no'],
    ['word', 'vp', 'vp2', 'no'],
    ['word', 'vp', 'vpé', 'no'],
    ['word', 'vp', '“VP”', 'yes'],
    ['word', 'vp', 'svp vp', 'yes'],
    ['word', 'vp sales', 'the vp-sales', 'yes'],
    ['word', 'vp sales', 'vp  sales', 'no'],
    ['word', 'vp sales', 'vp salesman', 'no'],
    ['word', 'r&d', 'head of r&d', 'yes'],
  ] as const)('%s %j: %j is %s', (how, needle, title, holds) => {
    const condition: Condition = { kind: 'matches', how, of: r.of('title'), set: r.values('nothing', needle) };
    expect(ask(condition, { fields: { title } })).toBe(holds);
    expect(ask(condition)).toBe('unknown: title');
  });
});

describe('members, booleans, lists, dates', () => {
  it('members compare by name, also between two types', () => {
    expect(ask(r.memberIs(r.of('region'), 'emea'), { fields: { region: 'EMEA' } })).toBe('yes');
    expect(ask(r.memberIs(r.of('region'), 'emea'), { fields: { region: 'apac' } })).toBe('no');
    expect(ask(r.memberIs(r.of('region'), 'emea'), { fields: { region: 'mars' } })).toBe('unknown: region');
    const among: Condition = { kind: 'among', type: 'member', of: r.of('region'), set: r.values('apac', 'amer') };
    expect(ask(among, { fields: { region: 'apac' } })).toBe('yes');
    expect(ask(among, { fields: { region: 'emea' } })).toBe('no');
    expect(ask(among)).toBe('unknown: region');
    const same: Condition = { kind: 'equal', type: 'member', left: r.of('region'), right: r.of('home') };
    expect(ask(same, { fields: { region: 'apac', home: 'apac' } })).toBe('yes');
    expect(ask(same, { fields: { region: 'amer', home: 'apac' } })).toBe('no');
    expect(ask(same, { fields: { region: 'amer' } })).toBe('unknown: home');
  });

  it('booleans by themselves and compared', () => {
    expect(ask(open, { fields: { wants_call: 'yes' } })).toBe('yes');
    expect(ask(open, { fields: { wants_call: 0 } })).toBe('no');
    const isFalse: Condition = {
      kind: 'equal',
      type: 'boolean',
      left: r.of('wants_call'),
      right: { kind: 'boolean', value: false },
    };
    expect(ask(isFalse, { fields: { wants_call: 0 } })).toBe('yes');
    expect(ask(isFalse)).toBe('unknown: wants_call');
  });

  it('is known is never unknown', () => {
    expect(ask(r.known(r.of('title')))).toBe('no');
    expect(ask(r.known(r.of('title')), { fields: { title: 'x' } })).toBe('yes');
    expect(ask(r.not(r.known(r.of('title'))))).toBe('yes');
  });

  const includes = (quantity: 'any' | 'all', name: string, type: 'text' | 'member', ...list: string[]): Condition => ({
    kind: 'includes',
    type,
    quantity,
    of: r.of(name),
    set: r.values(...list),
  });
  it('includes any and all; an element that could not be read leaves open what is not found', () => {
    const lead = (tools: unknown) => ({ fields: { tools: tools as never } });
    expect(ask(includes('any', 'tools', 'text', 'Kubernetes', 'terraform'), lead('KUBERNETES; sql'))).toBe('yes');
    expect(ask(includes('any', 'tools', 'text', 'terraform'), lead('kubernetes'))).toBe('no');
    expect(ask(includes('any', 'tools', 'text', 'terraform'), lead([]))).toBe('no');
    expect(ask(includes('all', 'tools', 'text', 'a', 'b'), lead('b;a;c'))).toBe('yes');
    expect(ask(includes('all', 'tools', 'text', 'a', 'b'), lead('a'))).toBe('no');
    expect(ask(includes('any', 'tools', 'text', 'a'))).toBe('unknown: tools');
    expect(ask(includes('any', 'markets', 'member', 'emea'), lead([]))).toBe('unknown: markets');
    const markets = (list: string) => ({ fields: { markets: list } });
    expect(ask(includes('any', 'markets', 'member', 'emea'), markets('emea;mars'))).toBe('yes');
    expect(ask(includes('any', 'markets', 'member', 'emea'), markets('apac;mars'))).toBe('unknown: markets');
    expect(ask(includes('all', 'markets', 'member', 'emea', 'apac'), markets('apac;mars'))).toBe('unknown: markets');
    expect(ask(includes('all', 'markets', 'member', 'emea', 'apac'), markets('apac;emea;mars'))).toBe('yes');
  });

  it('days since and between dates and instants', () => {
    const since = (name: string, type: 'date' | 'datetime', days: number): Condition =>
      r.compare({ kind: 'days_since', of: r.of(name), type }, '=', r.literal(days, 0));
    expect(ask(since('founded', 'date', 20), { fields: { founded: '2026-11-01' } })).toBe('yes');
    expect(ask(since('founded', 'date', -1), { fields: { founded: '2026-11-22' } })).toBe('yes');
    expect(ask(since('seen', 'datetime', 0), { fields: { seen: '2026-11-20T12:00:00.001Z' } })).toBe('yes');
    expect(ask(since('seen', 'datetime', 1), { fields: { seen: '2026-11-20T12:00:00Z' } })).toBe('yes');
    expect(ask(since('seen', 'datetime', -1), { fields: { seen: '2026-11-21T12:00:00.001Z' } })).toBe('yes');
    const between = r.compare(
      { kind: 'days_between', from: r.of('founded'), to: r.of('renewal'), type: 'date' },
      '=',
      r.literal(-3, 0),
    );
    expect(ask(between, { fields: { founded: '2026-11-04', renewal: '2026-11-01' } })).toBe('yes');
    expect(ask(between, { fields: { founded: '2026-11-04' } })).toBe('unknown: renewal');
    const before = r.compare(r.of('founded'), '<', { kind: 'date', value: 20_000 });
    expect(ask(before, { fields: { founded: '2000-01-01' } })).toBe('yes');
  });
});

describe('what happened', () => {
  const long = r.compare(r.property('minutes'), '>=', r.literal(20));
  const longVisit = r.occurrence('visit', { where: long });

  it('any, at least, at most with unknown ones among them', () => {
    const visits = (...minutes: (number | null)[]) => ({
      activities: minutes.map(m => r.ago(1, 'visit', { minutes: m })),
    });
    expect(ask(r.any(longVisit))).toBe('no');
    expect(ask(r.any(longVisit), visits(5))).toBe('no');
    expect(ask(r.any(longVisit), visits(5, 20))).toBe('yes');
    expect(ask(r.any(longVisit), visits(5, null))).toBe('unknown: visit.minutes');
    expect(ask(r.any(longVisit), visits(null, 25))).toBe('yes');
    expect(ask(r.any(longVisit, 2), visits(25, 5))).toBe('no');
    expect(ask(r.any(longVisit, 2), visits(25, null))).toBe('unknown: visit.minutes');
    const atMost: Condition = { kind: 'occurs', bound: 'at_most', times: 1, of: longVisit };
    expect(ask(atMost, visits(25, 5))).toBe('yes');
    expect(ask(atMost, visits(25, 30))).toBe('no');
    expect(ask(atMost, visits(25, null))).toBe('unknown: visit.minutes');
    expect(ask(atMost, visits(25, 30, null))).toBe('no');
  });

  it('a window is half-open: the far edge is out, as-of is in, later is not visible', () => {
    const recent = r.any(r.occurrence('visit', { period: r.within(7) }));
    const at = (instant: number, known_at?: number) => ({
      activities: [
        {
          type: 'visit',
          at: new Date(instant).toISOString(),
          known_at: known_at ? new Date(known_at).toISOString() : null,
        },
      ],
    });
    expect(ask(recent, at(r.AS_OF - 7 * r.DAY))).toBe('no');
    expect(ask(recent, at(r.AS_OF - 7 * r.DAY + 1))).toBe('yes');
    expect(ask(recent, at(r.AS_OF))).toBe('yes');
    expect(ask(recent, at(r.AS_OF + 1))).toBe('no');
    expect(ask(recent, at(r.AS_OF - 1, r.AS_OF + 1))).toBe('no');
    expect(ask(recent, at(r.AS_OF - 1, r.AS_OF))).toBe('yes');
  });

  it('any activity is the lead’s own; by a group that of the group', () => {
    const own = r.any(r.occurrence(null));
    const sales = r.any(r.occurrence(null, { by: 'sales' }));
    expect(ask(r.and(sales, r.not(own)), { activities: [r.ago(1, 'call')] })).toBe('yes');
    expect(ask(r.and(own, r.not(sales)), { activities: [r.ago(1, 'signup')] })).toBe('yes');
  });

  it('latest activity looks at the lead’s own; ties go to the later row', () => {
    const latest: Condition = { kind: 'latest_activity', activity: 'signup' };
    expect(ask(latest)).toBe('unknown: activity');
    expect(ask(latest, { activities: [r.ago(2, 'signup'), r.ago(1, 'call')] })).toBe('yes');
    expect(ask(latest, { activities: [r.ago(1, 'visit'), r.ago(1, 'signup')] })).toBe('yes');
    expect(ask(latest, { activities: [r.ago(1, 'signup'), r.ago(1, 'visit')] })).toBe('no');
  });

  it('counts, sums, last property, days since last', () => {
    const lead = {
      activities: [
        r.ago(9, 'visit', { minutes: 30, path: '/a' }),
        r.ago(4, 'visit', { minutes: 25.5, path: '/B' }),
        r.ago(3, 'visit', { path: '/c' }),
        r.ago(1, 'visit', { minutes: 1, path: '/d' }),
      ],
    };
    const is = (expression: never, value: number, decimals: number) =>
      r.compare(expression, '=', r.literal(value, decimals));
    expect(ask(is({ kind: 'count', of: longVisit } as never, 2, 0), lead)).toBe('yes');
    expect(ask(is({ kind: 'total', property: 'minutes', of: longVisit, decimals: 3 } as never, 55.5, 3), lead)).toBe(
      'yes',
    );
    expect(ask(is({ kind: 'days_since_last', of: longVisit } as never, 4, 0), lead)).toBe('yes');
    expect(ask(is({ kind: 'days_since_last', of: longVisit } as never, 4, 0))).toBe('unknown: visit');
    const last: Condition = r.textIs({ kind: 'last_property', property: 'path', of: longVisit }, '/b');
    expect(ask(last, lead)).toBe('yes');
    expect(ask(last)).toBe('unknown: visit');
    expect(ask(last, { activities: [r.ago(1, 'visit', { minutes: 30 })] })).toBe('unknown: visit.path');
    const recency = r.compare(
      { kind: 'days_since', of: { kind: 'last_property', property: 'on', of: r.occurrence('visit') }, type: 'date' },
      '=',
      r.literal(2, 0),
    );
    expect(ask(recency, { activities: [r.ago(1, 'visit', { on: '2026-11-19' })] })).toBe('yes');
  });

  it('a sum beyond 9e15 in size is unknown and a problem', () => {
    const total = r.compare(
      { kind: 'total', property: 'minutes', of: r.occurrence('visit'), decimals: 3 },
      '>=',
      r.literal(0),
    );
    const visits = [4e12, -4e12, 4e12].map(minutes => r.ago(1, 'visit', { minutes }));
    expect(ask(total, { activities: visits.slice(1) })).toBe('yes');
    expect(r.decideBoth(rulesWith(total), { activities: visits }).problems.map(({ code }) => code)).toEqual([
      'arithmetic-out-of-range',
    ]);
  });

  it('where sees params, lists and the lead’s fields', () => {
    const sameTitle = r.any(
      r.occurrence('visit', { where: { kind: 'equal', type: 'text', left: r.property('path'), right: r.of('title') } }),
    );
    expect(ask(sameTitle, { fields: { title: 'A' }, activities: [r.ago(1, 'visit', { path: 'a' })] })).toBe('yes');
    expect(ask(sameTitle, { activities: [r.ago(1, 'visit', { path: 'a' })] })).toBe('unknown: title');
    const bar = r.compare(r.property('minutes'), '>=', { kind: 'param', name: 'bar' });
    const from = rulesWith(r.any(r.occurrence('visit', { where: bar })), {
      params: [r.param('bar', 10, { overrides: [{ value: 5000, ...r.when(r.any(r.occurrence('signup'))) }] })],
      order: ['param/bar', 'segment/asked'],
    });
    const visit = r.ago(1, 'visit', { minutes: 7 });
    expect(r.decideBoth(from, { activities: [visit] }).segments.asked!.holds).toBe('no');
    expect(r.decideBoth(from, { activities: [visit, r.ago(1, 'signup')] }).segments.asked!.holds).toBe('yes');
  });
});
