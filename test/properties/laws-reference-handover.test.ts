// The reference on queues, content, hand-offs and products, against decisions worked out by hand from the manual.
import type { RawActivity, RawEntry, RawRecord } from '@funnel/bundle';
import { describe, expect, it } from 'vitest';
import { buildText } from '../random/corpus.ts';
import { type ReferenceDecision, referenceDecide } from '../reference/decide.ts';

const NOON = '2026-11-21T12:00:00.000Z';

const things = `
  title text
  size number by 0.1
  founded date
  tags list of one of red, blue`;
const data = `
lead {${things}
}
activity click { topic text }
activity call by sales
`;
const stages = `
lifecycle {
  stage inquiry
  stage mql
  stage sql
  stage won by hand ends
  move inquiry to mql when size >= 10
  move mql to sql when size >= 20
  move sql to won by hand
}
`;
const people = 'team here { people 1 } team there { people 2 }';
const score =
  'score fit from 0 to 100 { add 2 when size >= 10 because "Big" subtract 7 per click add 7 when size >= 1 }';

function decide(rules: string, record: Partial<RawRecord> = {}, lead = data): ReferenceDecision {
  const { bundle, errors } = buildText(lead + rules);
  expect(errors).toEqual([]);
  return referenceDecide(bundle!, { id: 'a lead', fields: {}, ...record }, Date.parse(NOON));
}

const entered = (stage: string, at: string, more: Partial<RawEntry> = {}): RawEntry => ({ stage, at, ...more });
const click = (at: string, more: Partial<RawActivity> = {}): RawActivity => ({ type: 'click', at, ...more });

describe('the reference, of queues', () => {
  const rules = `${stages} ${people}
    score fit from -10 to 100 { add 2.5 when size >= 10 }
    grade heat { band hot when size >= 30 band warm when size >= 10 band cold otherwise }
    route owner { to here when size is known to there otherwise work by heat then fit then longest waiting }`;

  it('ranks bands from the first, scores from the highest, waiting from the entry', () => {
    const history = [entered('mql', '2026-11-20T00:00Z')];
    expect(decide(rules, { fields: { size: 10 }, history }).routes['owner']!.queue).toEqual([
      { by: 'heat', value: 'warm', rank: 1 },
      { by: 'fit', value: 3, rank: -3 },
      { by: 'longest waiting', value: '2026-11-20T00:00:00.000Z', rank: Date.parse('2026-11-20T00:00Z') },
    ]);
  });

  it('lets a lead that moves wait from now, and one that never entered its stage last', () => {
    const last = (record: Partial<RawRecord>) => decide(rules, record).routes['owner']!.queue?.at(-1);
    expect(last({ fields: { size: 10 } })).toMatchObject({ value: NOON });
    expect(last({})).toEqual({ by: 'longest waiting', value: null, rank: null });
    expect(last({ history: [entered('gone', '2026-11-20T00:00Z')] })).toMatchObject({ rank: null });
    expect(decide(rules).routes['owner']!.queue![1]!.rank).toBe(0);
  });

  it('has none for a lead that is excluded, or whose journey is over', () => {
    const queue = (more: string, record: Partial<RawRecord>) => decide(rules + more, record).routes['owner']!.queue;
    expect(queue('', { history: [entered('won', '2026-11-20T00:00Z')] })).toBeNull();
    expect(queue('exclude "Ours" when size < 1', { fields: { size: 0 } })).toBeNull();
  });
});

describe('the reference, of content', () => {
  const rules = `content {
    step awareness
    offer "Myths" in awareness taken on click where topic is "myths"
    step consideration opens when size >= 10
    offer "Calculator" in consideration
    offer "Paper" in consideration taken on click where topic is "paper" when title is "cto"
    step decision opens when title is "ceo" until 2026-11-21
    step late opens when size >= 1 until 2026-11-20
  }`;

  it('is at the furthest open step, even if one before it is closed', () => {
    expect(decide(rules, { fields: { title: 'CEO', size: 1 } }).content).toEqual({
      step: 'decision',
      uncertain: [],
      offers: [],
      taken: [],
      offers_uncertain: [],
      next: 'late',
    });
  });

  it('says which unknown facts would lead further, and which an offer hangs on', () => {
    expect(decide(rules, { fields: { size: 10 } }).content).toEqual({
      step: 'consideration',
      uncertain: ['title'],
      offers: ['Calculator'],
      taken: [],
      offers_uncertain: ['title'],
      next: 'decision',
    });
    // That its last day is over is known, and its condition is not.
    expect(decide(rules).content).toMatchObject({
      step: 'awareness',
      uncertain: ['title', 'size'].toSorted().reverse(),
    });
  });

  it('offers what was taken no more, and keeps an offer that may have been', () => {
    const took = (topic: string | null) =>
      decide(rules, {
        fields: { title: 'x', size: 0 },
        activities: [click('2026-11-20T00:00Z', { properties: { topic } })],
      }).content;
    expect(took('myths')).toMatchObject({ offers: [], taken: ['Myths'], offers_uncertain: [] });
    expect(took('other')).toMatchObject({ offers: ['Myths'], taken: [], offers_uncertain: [] });
    expect(took(null)).toMatchObject({ offers: ['Myths'], taken: [], offers_uncertain: ['click.topic'] });
  });

  it('is none for an excluded lead, and in a program without', () => {
    expect(decide(`${rules} exclude "Ours" when size < 1`, { fields: { size: 0 } }).content).toBeNull();
    expect(decide('').content).toBeNull();
  });
});

describe('the reference, of hand-offs', () => {
  const rules = `${stages} ${people} ${score}
    grade heat { band hot when size >= 15 band cold otherwise }
    param bar normally 2.5
    gate ready { require fit >= bar }
    persona buyer when size >= 1 { note "Pain" "Costs" note "Fear" "Lock-in" }
    segment anyone when size >= 2 { note "Say" "Hello" }
    segment other when title is "x" { note "Say" "Goodbye" }
    route owner { to there when size >= 10 to here otherwise }
    content { step one offer "Paper" in one }
    handoff to_sales on entering sql {
      to owner
      include tags, size, founded, fit, bar
      include heat, ready, persona, segment, title
      include last 2 activities
      suggest content
    }
    handoff at_once on entering sql { to "Queue" }
    handoff early on entering mql { to here }`;

  it('are those of the stages passed through and of the stage at the end, by name', () => {
    const { handoffs } = decide(rules, { fields: { size: 20 }, history: [entered('inquiry', '2026-11-20T00:00Z')] });
    expect(handoffs.map(({ id, at, passed_through, to }) => ({ id, at, passed_through, to }))).toEqual([
      { id: 'a%20lead/early/1', at: NOON, passed_through: true, to: { kind: 'team', name: 'here', team: 'here' } },
      { id: 'a%20lead/at_once/1', at: NOON, passed_through: false, to: { kind: 'role', name: 'Queue', team: null } },
      {
        id: 'a%20lead/to_sales/1',
        at: NOON,
        passed_through: false,
        to: { kind: 'route', name: 'owner', team: 'there' },
      },
    ]);
  });

  it('stay as long as the lead is in the stage, with the number of the entry', () => {
    const history = [
      entered('sql', '2026-11-01T00:00Z'),
      entered('mql', '2026-11-02T00:00Z'),
      entered('sql', '2026-11-03T00:00Z'),
    ];
    expect(decide(rules, { history }).handoffs).toMatchObject([
      { id: 'a%20lead/at_once/2', entry: 2, at: '2026-11-03T00:00:00.000Z', passed_through: false, facts: [] },
      { id: 'a%20lead/to_sales/2' },
    ]);
    expect(decide(rules, { history: [...history, entered('won', '2026-11-04T00:00Z')] }).handoffs).toEqual([]);
    expect(decide(rules, { history: [...history, entered('gone', '2026-11-04T00:00Z')] }).handoffs).toEqual([]);
    expect(decide(`${rules} handoff first on entering inquiry { to here }`).handoffs).toEqual([]);
    expect(decide(`${rules} exclude "Ours" when title is unknown`, { history }).handoffs).toEqual([]);
  });

  it('tell facts, notes, reasons, activities and offers', () => {
    const { handoffs } = decide(rules, {
      fields: { title: ' VP of Sales', size: 20.05, founded: '2020-02-29', tags: 'blue; green; RED' },
      activities: [
        click('2026-11-20T00:00Z', { id: 'b', properties: { topic: 'Second' } }),
        click('2026-11-20T00:00Z', { properties: { topic: 'First' } }),
        click('2026-11-20T00:00Z', { id: 'c' }),
        { type: 'call', at: '2026-11-21T00:00Z' },
        click('2026-11-22T00:00Z', { id: 'd' }),
      ],
    });
    expect(handoffs.find(({ handoff }) => handoff === 'to_sales')).toMatchObject({
      facts: [
        { fact: 'tags', value: ['blue', null, 'red'] },
        { fact: 'size', value: 20.1 },
        { fact: 'founded', value: '2020-02-29' },
        { fact: 'scores.fit', value: 0 },
        { fact: 'params.bar', value: 2.5 },
        { fact: 'grades.heat', value: 'hot' },
        { fact: 'gates.ready', value: 'failed' },
        { fact: 'persona', value: ['buyer'] },
        { fact: 'segment', value: ['anyone'] },
        { fact: 'title', value: ' VP of Sales' },
      ],
      notes: [
        { segment: 'anyone', title: 'Say', text: 'Hello' },
        { segment: 'buyer', title: 'Pain', text: 'Costs' },
        { segment: 'buyer', title: 'Fear', text: 'Lock-in' },
      ],
      reasons: [
        { score: 'fit', rules: [{ points: -21, because: null }, { points: 7 }, { points: 2, because: 'Big' }] },
      ],
      activities: [
        { activity: 'click', at: '2026-11-20T00:00:00.000Z', properties: {} },
        { activity: 'click', at: '2026-11-20T00:00:00.000Z', properties: { topic: 'Second' } },
      ],
      offers: ['Paper'],
    });
  });
});

describe('the reference, of products', () => {
  const lead = `
    lead per product {
      product unknown "All" one of crm, billing${things}
    }
    activity click { topic text }
    activity call by sales`;
  const rules = `${stages} score s from 0 to 100 { add 1 per click }
    sla first { start on entering mql met by call target 1 elapsed hour notify "boss" when due }
    handoff brief on entering mql { to "Queue" }`;
  const about = (...products: (string | null)[]) => products.map(product => click('2026-11-20T00:00Z', { product }));

  it('counts what is about the product or about none', () => {
    const activities = [...about('crm', 'CRM ', '', null, 'all', 'billing'), click('2026-11-20T00:00Z')];
    const decision = decide(rules, { fields: { product: 'Crm' }, activities }, lead);
    expect(decision).toMatchObject({ product: 'crm', scores: { s: { value: 6 } }, problems: [] });
  });

  it('leaves out what names no declared product, and says so', () => {
    const decision = decide(rules, { fields: { product: 'crm' }, activities: about('crm', 'cmr') }, lead);
    expect(decision.scores['s']!.value).toBe(1);
    expect(decision.problems).toEqual([{ code: 'not-a-member', fact: 'product', value: 'cmr' }]);
  });

  it('has no product where the record does not say, and counts what is about none', () => {
    const decision = decide(rules, { activities: about('crm', 'billing', null) }, lead);
    expect(decision).toMatchObject({ product: null, scores: { s: { value: 1 } }, problems: [] });
  });

  it('keeps a history of its own, and says in ids which product it is about', () => {
    const history = [
      entered('mql', '2026-11-20T00:00Z'),
      entered('sql', '2026-11-20T01:00Z', { product: 'billing' }),
      entered('sql', '2026-11-20T02:00Z', { product: 'nothing' }),
    ];
    const { stage, clocks, handoffs, problems } = decide(rules, { fields: { product: 'crm' }, history }, lead);
    expect(stage).toMatchObject({ name: 'mql', entry: 1 });
    expect(clocks[0]!.steps[0]!.id).toBe('a%20lead/crm/first/1/notify%20boss%20when%20due');
    expect(handoffs[0]!.id).toBe('a%20lead/crm/brief/1');
    expect(problems).toEqual([{ code: 'not-a-member', fact: 'product', value: 'nothing' }]);
  });

  it('takes no notice of products where leads are decided as a whole', () => {
    const decision = decide('score s from 0 to 100 { add 1 per click }', { activities: about('crm', 'cmr') });
    expect(decision).toMatchObject({ product: null, scores: { s: { value: 2 } }, problems: [] });
  });
});
