// What a bundle is as a file: canonical, sealed, refused with a reason when it is anything else.
import { decodeBundle, decodeRecord, encodeBundle, sealBundle } from '@funnel/bundle';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleAbout, sampleRules } from './sample.ts';

const bundle = sealBundle(sampleRules, sampleAbout);
const text = encodeBundle(bundle);
const bytes = new TextEncoder().encode(text);

/** A parsed document, for changes that its type forbids. */
// biome-ignore lint/suspicious/noExplicitAny: the point is to write what the type does not allow.
type Loose = any;

function problemOf(source: string | Uint8Array) {
  const result = decodeBundle(source);
  return 'problem' in result ? result.problem : null;
}

/** The bundle with one change, encoded canonically but not sealed again. */
function changed(change: (copy: Loose) => void): string {
  const copy = JSON.parse(text);
  change(copy);
  return encodeBundle(copy);
}

describe('a bundle as a file', () => {
  test('comes back as it was', () => {
    expect(decodeBundle(text)).toEqual({ bundle });
    expect(decodeBundle(bytes)).toEqual({ bundle });
  });

  test('does not depend on the order in which members were made', () => {
    const turned = Object.fromEntries(Object.entries(sampleRules).reverse()) as unknown as typeof sampleRules;
    expect(encodeBundle(sealBundle(turned, sampleAbout))).toBe(text);
  });

  test('has a digest for each part', () => {
    const other = sealBundle(sampleRules, { ...sampleAbout, doc: 'Something else' });
    expect(other.digests.rules).toBe(bundle.digests.rules);
    expect(other.digests.about).not.toBe(bundle.digests.about);
  });

  test('is refused when any byte of it is another', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (position, difference) => {
        const damaged = bytes.slice();
        damaged[position] = damaged[position]! ^ difference;
        return problemOf(damaged) !== null;
      }),
      { numRuns: 3000 },
    );
  });

  test('is refused when cut short or continued', () => {
    fc.assert(fc.property(fc.nat(text.length - 1), end => problemOf(text.slice(0, end)) !== null));
    expect(problemOf(`${text}\n`)).toEqual({ code: 'not-canonical', data: { offset: text.length } });
    expect(problemOf(`${text}x`)?.code).toBe('not-json');
  });
});

describe('each reason to refuse', () => {
  test('not JSON, with the place', () => {
    expect(problemOf('{"format": }')).toEqual({ code: 'not-json', data: { reason: 'syntax', offset: 11 } });
    expect(problemOf('')?.code).toBe('not-json');
    expect(problemOf(new Uint8Array([0xff, 0xfe]))).toEqual({
      code: 'not-json',
      data: { reason: 'not-utf-8', offset: null },
    });
  });

  test('not canonical, with the first place', () => {
    expect(problemOf(JSON.stringify(bundle))?.code).toBe('not-canonical');
    expect(problemOf(`{ ${text.slice(1)}`)).toEqual({ code: 'not-canonical', data: { offset: 1 } });
    expect(problemOf(text.replace('"Cost"', '"\\u0043ost"'))?.code).toBe('not-canonical');
    expect(problemOf(text.replace('"Cost"', '"\\ud800"'))?.code).toBe('not-canonical');
  });

  test('another format, another version', () => {
    expect(problemOf('{}')).toEqual({ code: 'unknown-format', data: { expected: 'funnel-bundle', found: null } });
    expect(problemOf('[1]')?.code).toBe('unknown-format');
    expect(problemOf('null')?.code).toBe('unknown-format');
    expect(problemOf(text.replace('"version":1', '"version":2'))).toEqual({
      code: 'unknown-version',
      data: { expected: 1, found: '2' },
    });
  });

  test.each([
    ['a member too many', (copy: Loose) => (copy.rules.lead.extra = 1), '/rules/lead', 'additionalProperties'],
    ['a member too few', (copy: Loose) => delete copy.rules.order, '/rules', 'required'],
    [
      'an unknown kind',
      (copy: Loose) => (copy.rules.exclusions[0].when.kind = 'maybe'),
      '/rules/exclusions/0/when',
      'discriminator',
    ],
    ['a number that is not whole', (copy: Loose) => (copy.rules.scores[0].by = 0.5), '/rules/scores/0/by', 'type'],
    ['a number that is not exact', (copy: Loose) => (copy.rules.scores[0].by = 1e300), '/rules/scores/0/by', 'maximum'],
    ['a week of six days', (copy: Loose) => copy.rules.calendars[0].week.pop(), '/rules/calendars/0/week', 'minItems'],
    [
      'an hour that no day has',
      (copy: Loose) => (copy.rules.calendars[0].week[0][0].to = 1441),
      '/rules/calendars/0/week/0/0/to',
      'maximum',
    ],
    [
      'a lifecycle of no stages',
      (copy: Loose) => (copy.rules.lifecycle.stages = []),
      '/rules/lifecycle/stages',
      'minItems',
    ],
    ['a null where none may be', (copy: Loose) => (copy.rules.lists = null), '/rules/lists', 'type'],
  ])('the shape, with the path: %s', (_name, change, path, rule) => {
    expect(problemOf(changed(change))).toMatchObject({ code: 'schema', data: { path, rule } });
  });

  test.each([
    [
      'an unknown field',
      (rules: Loose) => (rules.segments[0].when.of[0].of.name = 'x'),
      '/rules/segments/0/when/of/0/of/name',
    ],
    [
      'an unknown property',
      (rules: Loose) => (rules.segments[0].when.of[2].of.where.of.name = 'x'),
      '/rules/segments/0/when/of/2/of/where/of/name',
    ],
    [
      'an unknown activity',
      (rules: Loose) => (rules.scores[0].items[1].of.activity = 'x'),
      '/rules/scores/0/items/1/of/activity',
    ],
    [
      'a property of none',
      (rules: Loose) => (rules.scores[0].items[1].once_per = 'x'),
      '/rules/scores/0/items/1/once_per',
    ],
    [
      'an unknown score',
      (rules: Loose) => (rules.exclusions[0].when = { kind: 'known', of: { kind: 'score', name: 'x' } }),
      '/rules/exclusions/0/when/of',
    ],
    [
      'a gate that a stage needs',
      (rules: Loose) => (rules.lifecycle.stages[1].needs = 'x'),
      '/rules/lifecycle/stages/1/needs',
    ],
    ['where a move begins', (rules: Loose) => (rules.lifecycle.moves[0].from = 'x'), '/rules/lifecycle/moves/0/from'],
    ['where a move leads', (rules: Loose) => (rules.lifecycle.moves[0].to = 'x'), '/rules/lifecycle/moves/0/to'],
    [
      'a stage of a condition',
      (rules: Loose) => (rules.lifecycle.moves[0].when.when.stages = ['lead', 'x']),
      '/rules/lifecycle/moves/0/when/when/stages/1',
    ],
    ['stages without a lifecycle', (rules: Loose) => (rules.lifecycle = null), '/rules/scores/0/forget/0'],
    [
      'a stage on which a score forgets',
      (rules: Loose) => (rules.scores[0].forget = ['x']),
      '/rules/scores/0/forget/0',
    ],
    [
      'a stage of a period',
      (rules: Loose) => (rules.scores[0].items[1].of.period = { kind: 'since_entering', stage: 'x' }),
      '/rules/scores/0/items/1/of/period/stage',
    ],
    ['a zone', (rules: Loose) => (rules.calendars[0].zone = 'x'), '/rules/calendars/0/zone'],
    ['calendars without tables of zones', (rules: Loose) => (rules.zones = null), '/rules/calendars/0/zone'],
    ['a calendar', (rules: Loose) => (rules.slas[0].calendars[0].calendar = 'x'), '/rules/slas/0/calendars/0/calendar'],
    ['a stage that starts a clock', (rules: Loose) => (rules.slas[0].start.stage = 'x'), '/rules/slas/0/start/stage'],
    [
      'an activity that meets a clock',
      (rules: Loose) => (rules.slas[0].met_by[0].on.of.activity = 'x'),
      '/rules/slas/0/met_by/0/on/of/activity',
    ],
    ['a team that is told', (rules: Loose) => (rules.slas[0].steps[0].to.name = 'x'), '/rules/slas/0/steps/0/to/name'],
    ['a route that is told', (rules: Loose) => (rules.slas[0].steps[1].to.name = 'x'), '/rules/slas/0/steps/1/to/name'],
    ['a team of a route', (rules: Loose) => (rules.routes[0].arms[0].team = 'x'), '/rules/routes/0/arms/0/team'],
    ['a grade that a team works by', (rules: Loose) => (rules.routes[0].work[0].grade = 'x'), '/rules/routes/0/work/0'],
    ['a score that a team works by', (rules: Loose) => (rules.routes[0].work[1].score = 'x'), '/rules/routes/0/work/1'],
    ['a step of an offer', (rules: Loose) => (rules.content.offers[0].step = 'x'), '/rules/content/offers/0/step'],
    [
      'an activity that takes an offer',
      (rules: Loose) => (rules.content.offers[0].taken.activity = 'x'),
      '/rules/content/offers/0/taken/activity',
    ],
    [
      'a field that opens a step',
      (rules: Loose) => (rules.content.steps[1].opens.when = { kind: 'known', of: { kind: 'field', name: 'x' } }),
      '/rules/content/steps/1/opens/when/of/name',
    ],
    ['a stage that hands over', (rules: Loose) => (rules.handoffs[0].entering = 'x'), '/rules/handoffs/0/entering'],
    ['a route that is handed to', (rules: Loose) => (rules.handoffs[0].to.name = 'x'), '/rules/handoffs/0/to/name'],
    [
      'a field that is handed over',
      (rules: Loose) => (rules.handoffs[0].include[0].name = 'x'),
      '/rules/handoffs/0/include/0/name',
    ],
    [
      'a gate that is handed over',
      (rules: Loose) => (rules.handoffs[0].include[6].name = 'x'),
      '/rules/handoffs/0/include/6',
    ],
    ['the product of a lead', (rules: Loose) => (rules.lead.per = 'x'), '/rules/lead/per'],
    ['a product that has no members', (rules: Loose) => (rules.lead.per = 'title'), '/rules/lead/per'],
    ['a part twice in the order', (rules: Loose) => rules.order.push('score/fit'), '/rules/order/6'],
    ['a part too few in the order', (rules: Loose) => rules.order.pop(), '/rules/order'],
    ['a part that is none', (rules: Loose) => rules.order.unshift('score/x'), '/rules/order/0'],
    [
      'a gate before what it asks',
      (rules: Loose) => {
        rules.gates[0].hurdles[0].condition = { kind: 'known', of: { kind: 'score', name: 'fit' } };
        rules.order.unshift(rules.order.pop());
      },
      '/rules/order/0',
    ],
  ])('a name that stands for nothing, although the digests are right: %s', (_name, change, path) => {
    const rules = structuredClone(sampleRules);
    change(rules);
    expect(problemOf(encodeBundle(sealBundle(rules, sampleAbout)))).toMatchObject({
      code: 'schema',
      data: { path, rule: 'reference' },
    });
  });

  const title = { kind: 'field', name: 'title' };
  const ten = { kind: 'number', value: 10, decimals: 0 };
  test.each([
    [
      'a text includes nothing',
      { kind: 'includes', type: 'text', quantity: 'any', of: title, set: { kind: 'values', values: ['a'] } },
      'of',
      'text_list',
    ],
    [
      'a number begins with nothing',
      { kind: 'matches', how: 'starts', of: ten, set: { kind: 'values', values: ['a'] } },
      'of',
      'text',
    ],
    ['a number is no text', { kind: 'equal', type: 'text', left: title, right: ten }, 'right', 'text'],
    [
      'a text is among no bands',
      { kind: 'among', type: 'band', of: title, set: { kind: 'values', values: ['a'] } },
      'of',
      'band',
    ],
    ['a text is not true', { kind: 'truth', of: title }, 'of', 'boolean'],
    [
      'a text is not below a number',
      { kind: 'compare', operator: '<', left: title, right: ten, left_factor: 1, right_factor: 1 },
      'left',
      'number',
    ],
    [
      'a text adds up to nothing',
      { kind: 'known', of: { kind: 'lowest', of: [ten, title], decimals: 0 } },
      'of/of',
      'number',
    ],
  ])('%s', (_name, condition, member, type) => {
    const rules: Loose = structuredClone(sampleRules);
    rules.gates[0].hurdles[0].condition = condition;
    expect(problemOf(encodeBundle(sealBundle(rules, sampleAbout)))).toEqual({
      code: 'schema',
      data: { path: `/rules/gates/0/hurdles/0/condition/${member}`, rule: 'type', expected: JSON.stringify({ type }) },
    });
  });

  test.each(['activities', 'scores', 'gates', 'grades', 'teams', 'calendars', 'slas'])('two %s of one name', part => {
    const rules: Loose = structuredClone(sampleRules);
    rules[part].push(rules[part][0]);
    expect(problemOf(encodeBundle(sealBundle(rules, sampleAbout)))).toMatchObject({
      code: 'schema',
      data: { path: `/rules/${part}/${rules[part].length - 1}`, rule: 'unique' },
    });
  });

  test('changes of a zone that are not in order', () => {
    const rules: Loose = structuredClone(sampleRules);
    rules.zones.zones[0].changes.reverse();
    expect(problemOf(encodeBundle(sealBundle(rules, sampleAbout)))).toMatchObject({
      code: 'schema',
      data: { path: '/rules/zones/zones/0/changes/1/at', rule: 'ascending' },
    });
  });

  test('nothing excluded is no part of the order', () => {
    const order = sampleRules.order.filter(key => key !== 'exclusions');
    const sealed = sealBundle({ ...sampleRules, exclusions: [], order }, sampleAbout);
    expect(decodeBundle(encodeBundle(sealed))).toEqual({ bundle: sealed });
  });

  test('a part that is not what its digest says', () => {
    expect(problemOf(changed((copy: Loose) => (copy.rules.params[0].normally = 41_000)))).toMatchObject({
      code: 'digest',
      data: { part: 'rules', stated: bundle.digests.rules },
    });
    expect(problemOf(changed((copy: Loose) => (copy.about.doc = 'x')))).toMatchObject({
      code: 'digest',
      data: { part: 'about' },
    });
  });

  test('nesting that would overflow whoever recurses over it', () => {
    const nested = (depth: number) =>
      `${'{"kind":"not","of":'.repeat(depth)}{"kind":"constant","value":true}${'}'.repeat(depth)}`;
    const deep = (depth: number) => text.replace('{"kind":"not","of":{"kind":"constant","value":true}}', nested(depth));
    expect(problemOf(deep(10_000))).toMatchObject({ code: 'schema', data: { rule: 'too-deep', expected: '1000' } });
    expect(problemOf('['.repeat(1_000_000))).toMatchObject({ code: 'schema', data: { rule: 'too-deep' } });
    expect(problemOf(deep(900))).toMatchObject({ code: 'digest' });
  });
});

describe('a record as JSON', () => {
  test('is taken when it has the shape', () => {
    const record = {
      id: 'a',
      fields: { title: null, list: ['x', 1] },
      activities: [{ type: 'call', at: '2026-01-01T00:00Z' }],
      history: [{ stage: 'mql', at: '2026-01-01T00:00Z', seq: 1, by: 'rules', amount: 12.5 }],
      clocks: [
        {
          sla: 'response',
          entry: 1,
          start: '2026-01-01T00:00Z',
          targets: [
            {
              span: { kind: 'business_days', days: 1 },
              from: '2026-01-01T00:00Z',
              due: '2026-01-02T00:00Z',
              left: null,
            },
          ],
          decided: '2026-01-01T00:00Z',
          digest: 'sha256:00',
        },
      ],
    };
    expect(decodeRecord(JSON.stringify(record))).toEqual({ record });
  });

  test.each([
    ['{"id":1,"fields":{}}', '/id', 'type'],
    ['{"id":"a"}', '', 'required'],
    ['{"id":"a","fields":{"x":{}}}', '/fields/x', 'type'],
    ['{"id":"a","fields":{},"activities":[{"type":"call"}]}', '/activities/0', 'required'],
    ['{"id":"a","fields":{},"history":[{"stage":"mql"}]}', '/history/0', 'required'],
    ['{"id":"a","fields":{},"history":[{"stage":"mql","at":"x","seq":[]}]}', '/history/0/seq', 'type'],
    ['{"id":"a","fields":{},"clocks":[{"sla":"x"}]}', '/clocks/0', 'required'],
  ])('is refused with the path: %s', (source, path, rule) => {
    expect(decodeRecord(source)).toMatchObject({ problem: { code: 'schema', data: { path, rule } } });
  });
});
