// Random small programs, leads and instants for the laws.
import type { ActivityRule, Condition, Occurrence, Period, RawRecord, Rule, RuleGroup, Rules } from '@funnel/bundle';
import fc from 'fast-check';
import {
  calendars,
  contents,
  handoffs,
  histories,
  lifecycles,
  recordedClocks,
  routes,
  slas,
  stageNames,
  stageTests,
  zones,
} from './random-lifecycles.ts';
import * as r from './rules.ts';

const fields = [
  r.field('title', r.text),
  r.field('email', r.text),
  r.field('size', r.number),
  r.field('cost', r.number),
  r.field('partner', r.boolean),
  r.field('region', r.member('amer', 'emea', 'apac')),
  r.field('founded', r.date),
  r.field('seen', r.datetime),
  r.field('tools', r.texts),
];
const activities = [
  r.activity('call', [r.field('outcome', r.member('none', 'talked'))], 'sales'),
  r.activity('visit', [r.field('path', r.text), r.field('minutes', r.number)]),
  r.activity('webinar', [r.field('topic', r.text)]),
];

const LITERALS = [0, 1, 2, 3, 10];
const TEXTS = ['vp', 'sales', 'vp sales', '/a', 'a.com'];
const numbers = fc.constantFrom(...LITERALS);
const texts = fc.constantFrom(...TEXTS);
const sets = fc.uniqueArray(texts, { minLength: 1, maxLength: 5 }).map(list => r.values(...list));
const orders = fc.constantFrom('<', '<=', '>', '>=', '=', '!=' as const);
const days = fc.constantFrom(1, 3, 7, 10);
const untils = fc.constantFrom(
  null,
  null,
  Math.floor(r.AS_OF / r.DAY),
  Math.floor(r.AS_OF / r.DAY) - 1,
  Math.floor(r.AS_OF / r.DAY) + 2,
);

function combined(leaf: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> {
  return fc.oneof(
    { weight: 4, arbitrary: leaf },
    fc.array(leaf, { minLength: 2, maxLength: 3 }).map(parts => r.and(...parts)),
    fc.array(leaf, { minLength: 2, maxLength: 3 }).map(parts => r.or(...parts)),
    leaf.map(r.not),
    fc.tuple(leaf, leaf).map(([a, b]) => r.not(r.and(a, r.or(b, a)))),
  );
}

/** Tests of a lead; those that params and segments rest on must not ask the param again. */
function testsOfLeads(asksParam: boolean) {
  const wheres: Readonly<Record<string, fc.Arbitrary<Condition>>> = {
    call: combined(fc.constantFrom('none', 'talked').map(name => r.memberIs(r.property('outcome'), name))),
    visit: combined(
      fc.oneof(
        fc.tuple(orders, numbers).map(([order, bar]) => r.compare(r.property('minutes'), order, r.literal(bar))),
        ...(asksParam
          ? [orders.map(order => r.compare(r.property('minutes'), order, { kind: 'param', name: 'bar' }))]
          : []),
        fc
          .tuple(fc.constantFrom('starts', 'ends', 'contains', 'word' as const), sets)
          .map(([how, set]): Condition => ({ kind: 'matches', how, of: r.property('path'), set })),
        fc.constant<Condition>({ kind: 'equal', type: 'text', left: r.property('path'), right: r.of('title') }),
        fc.constant(r.known(r.property('minutes'))),
      ),
    ),
    webinar: combined(
      fc.oneof(
        texts.map(text => r.textIs(r.property('topic'), text)),
        sets.map((set): Condition => ({ kind: 'among', type: 'text', of: r.property('topic'), set })),
      ),
    ),
  };

  const periods = fc.option(
    fc.oneof<fc.Arbitrary<Period>[]>(
      days.map(r.within),
      stageNames.map((stage): Period => ({ kind: 'since_entering', stage })),
      stageNames.map((stage): Period => ({ kind: 'before_entering', stage })),
    ),
  );
  const occurrences: fc.Arbitrary<Occurrence> = fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .constantFrom('call', 'visit', 'visit', 'webinar')
        .chain(name =>
          fc.record({ where: fc.option(wheres[name]!), period: periods }).map(rest => r.occurrence(name, rest)),
        ),
    },
    fc.record({ by: fc.constantFrom(null, 'sales'), period: periods }).map(rest => r.occurrence(null, rest)),
  );
  const visits = fc
    .record({ where: fc.option(wheres.visit!), period: periods })
    .map(rest => r.occurrence('visit', rest));

  const leadTests: fc.Arbitrary<Condition> = fc.oneof(
    { weight: 3, arbitrary: stageTests },
    fc
      .tuple(fc.constantFrom('size', 'cost'), orders, numbers)
      .map(([name, order, bar]) => r.compare(r.of(name), order, r.literal(bar))),
    orders.map(order => r.compare(r.of('size'), order, r.of('cost'))),
    fc
      .tuple(fc.constantFrom('add', 'subtract' as const), orders, numbers)
      .map(([kind, order, bar]) =>
        r.compare({ kind, left: r.of('size'), right: r.of('cost'), decimals: 3 }, order, r.literal(bar)),
      ),
    fc
      .tuple(fc.constantFrom(-2, 3), orders)
      .map(([by, order]) =>
        r.compare({ kind: 'times', by, by_decimals: 0, of: r.of('size'), decimals: 3 }, order, r.of('cost')),
      ),
    fc
      .tuple(fc.constantFrom('lowest', 'highest' as const), orders)
      .map(([kind, order]) =>
        r.compare({ kind, of: [r.of('size'), r.of('cost'), r.literal(3)], decimals: 3 }, order, r.literal(2)),
      ),
    texts.map(text => r.textIs(r.of('title'), text)),
    sets.map((set): Condition => ({ kind: 'among', type: 'text', of: { kind: 'domain', of: r.of('email') }, set })),
    fc
      .tuple(fc.constantFrom('starts', 'ends', 'contains', 'word' as const), sets)
      .map(([how, set]): Condition => ({ kind: 'matches', how, of: r.of('title'), set })),
    fc
      .tuple(fc.constantFrom('any', 'all' as const), sets)
      .map(([quantity, set]): Condition => ({ kind: 'includes', type: 'text', quantity, of: r.of('tools'), set })),
    fc.constantFrom('title', 'size', 'seen', 'tools').map(name => r.known(r.of(name))),
    fc.constant(r.truth(r.of('partner'))),
    fc.boolean().map(
      (value): Condition => ({
        kind: 'equal',
        type: 'boolean',
        left: r.of('partner'),
        right: { kind: 'boolean', value },
      }),
    ),
    fc.constantFrom('amer', 'emea').map(name => r.memberIs(r.of('region'), name)),
    fc.constant<Condition>({ kind: 'among', type: 'member', of: r.of('region'), set: r.values('apac', 'amer') }),
    fc
      .tuple(fc.constantFrom(['founded', 'date'] as const, ['seen', 'datetime'] as const), orders, numbers)
      .map(([[name, type], order, bar]) =>
        r.compare({ kind: 'days_since', of: r.of(name), type }, order, r.literal(bar, 0)),
      ),
    fc
      .tuple(fc.constantFrom('at_least', 'at_most' as const), fc.constantFrom(1, 2), occurrences)
      .map(([bound, times, of]): Condition => ({ kind: 'occurs', bound, times, of })),
    fc.constantFrom('visit', 'webinar').map((name): Condition => ({ kind: 'latest_activity', activity: name })),
    fc
      .tuple(occurrences, orders, numbers)
      .map(([of, order, bar]) => r.compare({ kind: 'count', of }, order, r.literal(bar, 0))),
    fc
      .tuple(occurrences, orders, numbers)
      .map(([of, order, bar]) => r.compare({ kind: 'days_since_last', of }, order, r.literal(bar, 0))),
    fc
      .tuple(visits, orders, numbers)
      .map(([of, order, bar]) =>
        r.compare({ kind: 'total', property: 'minutes', of, decimals: 3 }, order, r.literal(bar)),
      ),
    fc.tuple(visits, texts).map(([of, text]) => r.textIs({ kind: 'last_property', property: 'path', of }, text)),
  );
  return { leadTests, occurrences, visits };
}

const leadConditions = combined(testsOfLeads(false).leadTests);
const { leadTests, occurrences, visits } = testsOfLeads(true);
const segmentTest: Condition = { kind: 'segment', name: 'chosen' };
const paramTests = orders.map(order => r.compare({ kind: 'param', name: 'bar' }, order, r.of('size')));
const conditions = combined(fc.oneof({ weight: 6, arbitrary: leadTests }, fc.constant(segmentTest), paramTests));
const whens = fc.tuple(conditions, untils).map(([condition, until]) => r.when(condition, until));

const FADING = [1, 0.5, 0.25, 0.1];
function activityRules(id: string): fc.Arbitrary<ActivityRule> {
  return fc
    .record({
      value: fc.constantFrom(5, -3, 2.5),
      of: fc.oneof(visits, occurrences),
      clause: fc.constantFrom('all', 'all', 'first', 'last', 'once', 'most', 'both'),
      up_to: fc.constantFrom(null, null, 4, 7),
      when: fc.option(whens),
      fades: fc.boolean(),
    })
    .map(({ value, of, clause, up_to, when, fades }) =>
      r.activityRule(id, value, of, {
        take: clause === 'first' || clause === 'last' ? clause : 'all',
        once_per: (clause === 'once' || clause === 'both') && of.activity === 'visit' ? 'path' : null,
        at_most: clause === 'most' || clause === 'both' ? { times: 1, per: 'week' } : null,
        up_to: up_to === null ? null : r.points(up_to),
        when,
        points_by_step: fades ? FADING.map(part => r.points(value * part)) : null,
      }),
    );
}

function ruleArbitrary(id: string): fc.Arbitrary<Rule> {
  return fc.oneof(
    fc.tuple(fc.constantFrom(10, -4, 1.5), whens).map(([value, when]) => r.conditionRule(id, value, when)),
    activityRules(id),
    fc
      .record({
        up_to: fc.constantFrom(null, r.points(5)),
        when: fc.option(whens),
        most_steps: fc.constantFrom(2000, 1_000_000_000),
      })
      .map(rest => r.proportionRule(id, 0.7, 'size', rest)),
  );
}

function scores(name: string): fc.Arbitrary<Rules['scores'][number]> {
  const some = (stem: string, count: number) =>
    fc.tuple(...Array.from({ length: count }, (_, place) => ruleArbitrary(`${stem}${place}`)));
  return fc
    .record({
      alone: some(`${name}.a`, 3),
      grouped: some(`${name}.g`, 2),
      by: fc.constantFrom(1000, 500, 1),
      range: fc.constantFrom([0, 20_000], [-50_000, 50_000]),
      forget: fc.subarray(['mid', 'back']),
    })
    .map(({ alone, grouped, by, range, forget }) => {
      const items: (Rule | RuleGroup)[] = [...alone, r.group('Some', 6, ...grouped)];
      const fading = { shape: 'halve', over: 2 * r.DAY, step: 2 * r.DAY } as const;
      return r.score(name, items, { by, lowest: range[0]!, highest: range[1]!, fading, forget });
    });
}

const scoreTest = (name: string) =>
  fc.tuple(orders, numbers).map(([order, bar]) => r.compare({ kind: 'score', name }, order, r.literal(bar)));

export const programs: fc.Arbitrary<Rules> = fc
  .record({
    chosen: leadConditions,
    overrides: fc.array(fc.tuple(fc.oneof(leadConditions, fc.constant(segmentTest)), numbers, untils), {
      maxLength: 2,
    }),
    excluded: fc.option(leadConditions, { freq: 2 }),
    first: scores('first'),
    second: scores('second'),
    chained: scoreTest('first'),
    bands: fc.tuple(fc.oneof(conditions, scoreTest('first')), fc.oneof(conditions, scoreTest('second'))),
    lines: fc.tuple(whens, whens, conditions, scoreTest('second')),
    asks: fc.tuple(conditions, conditions, conditions),
    lifecycle: lifecycles(fc.oneof(conditions, scoreTest('first'))),
    slas: slas(conditions, occurrences),
    routes: routes(conditions),
    content: fc.option(contents(conditions, occurrences), { freq: 4 }),
    handoffs,
    use: fc.oneof(
      conditions,
      fc.constant<Condition>({
        kind: 'equal',
        type: 'band',
        left: { kind: 'grade', name: 'priority' },
        right: { kind: 'band', value: 'warm' },
      }),
    ),
  })
  .map(({ chosen, overrides, excluded, first, second, chained, bands, lines, asks, use, ...after }) =>
    r.rules({
      fields,
      activities,
      calendars,
      zones,
      ...after,
      segments: [r.segment('chosen', chosen)],
      params: [
        r.param('bar', 2, {
          overrides: overrides.map(([condition, value, until]) => ({
            value: value * 1000,
            ...r.when(condition, until),
          })),
        }),
      ],
      exclusions: excluded === null ? [] : [{ label: 'Out', when: excluded }],
      scores: [first, { ...second, items: [...second.items, r.conditionRule('chained', 7, r.when(chained))] }],
      grades: [
        {
          name: 'priority',
          label: null,
          bands: [r.band('hot', bands[0]), r.band('warm', bands[1]), r.band('cold', null)],
        },
      ],
      gates: [
        r.hurdles('ready', [r.hurdle('own', lines[2]), r.hurdle('second', lines[3])], {
          refusals: [{ ...r.line('refuse 1', lines[0].when), until: lines[0].until }],
          shortcuts: [{ ...r.line('pass 1', lines[1].when), until: lines[1].until }],
        }),
        r.checklist('bant', 2, { a: asks[0], b: asks[1], c: asks[2] }),
        {
          kind: 'chooser',
          name: 'either',
          label: null,
          uses: [
            { gate: 'ready', ...r.arm(use) },
            { gate: 'bant', ...r.arm(null) },
          ],
        },
      ],
    }),
  );

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 4 });
const instants = fc
  .integer({ min: -12 * 24, max: 24 })
  .map(hours => new Date(r.AS_OF + hours * 3_600_000).toISOString());
const properties: Readonly<Record<string, fc.Arbitrary<Record<string, string | number | null>>>> = {
  call: fc.record({ outcome: maybe(fc.constantFrom('none', 'talked')) }),
  visit: fc.record({ path: maybe(texts), minutes: maybe(numbers) }),
  webinar: fc.record({ topic: maybe(texts) }),
};

/** Each field that may be unknown, with the values that can fill it. */
export const fieldValues: Readonly<Record<string, fc.Arbitrary<string | number | boolean | string[]>>> = {
  title: texts,
  email: texts.map(text => `x@${text}`),
  size: fc.oneof(numbers, fc.constantFrom(-2, 4e11)),
  cost: numbers,
  partner: fc.boolean(),
  region: fc.constantFrom('amer', 'emea', 'apac'),
  founded: fc.constantFrom('2026-11-20', '2026-11-11', '2026-11-25'),
  seen: instants,
  tools: fc.uniqueArray(texts, { maxLength: 3 }),
};

export const propertyValues: Readonly<Record<string, fc.Arbitrary<string | number>>> = {
  'call.outcome': fc.constantFrom('none', 'talked'),
  'visit.path': texts,
  'visit.minutes': numbers,
  'webinar.topic': texts,
};

export const leads: fc.Arbitrary<RawRecord> = histories.chain(history =>
  fc.record({
    id: fc.constant('lead'),
    fields: fc.record(Object.fromEntries(Object.entries(fieldValues).map(([name, values]) => [name, maybe(values)]))),
    activities: fc.array(
      fc
        .constantFrom('call', 'visit', 'visit', 'webinar')
        .chain(type => fc.record({ type: fc.constant(type), at: instants, properties: properties[type]! })),
      { maxLength: 6 },
    ),
    history: fc.constant(history),
    clocks: recordedClocks(history),
  }),
) as fc.Arbitrary<RawRecord>;
