// Tests of content, hand-offs, queues and products: what they expect, what a failure shows, which branches they try.
import { describe, expect, it } from 'vitest';
import { coverage, problemMessage, renderTestResults, type TestReport } from '../src/index.ts';
import { handoverBundle } from './handover-rules.ts';
import { compiled, tested } from './sample-rules.ts';

const bundle = handoverBundle();
const ran = (test: string, rules = bundle): TestReport => tested(`tests: [ { name: a, ${test} } ]\n`, rules);

/** What fails, as text; what is wrong with the test itself fails too. */
function failures(test: string, rules = bundle): string[] {
  const { results, problems } = ran(test, rules);
  return [
    ...problems.map(problemMessage),
    ...results.flatMap(each => each.failures.map(({ path, actual }) => `${path}: ${JSON.stringify(actual)}`)),
  ];
}
const shown = (test: string): string => renderTestResults(ran(test), { format: 'text', color: false });

const VIEWED = 'activities: [ { page_view: {}, ago: 2 days } ]';

describe('what a test expects of content', () => {
  const late = `lead: { budget: approved }, ${VIEWED}`;

  it('holds, by its step or in full', () => {
    expect(failures('expect: { content: early }')).toEqual([]);
    const full =
      'step: late, offers: [ Paper, Visit ], taken: none, next: final, uncertain: none, offers uncertain: none';
    expect(failures(`${late}, expect: { content: { ${full} } }`)).toEqual([]);
    const taken = 'step: early, offers: none, taken: Myths, next: late, uncertain: [ budget ]';
    expect(failures(`${VIEWED}, expect: { content: { ${taken} }, uncertain: [ budget, region ] }`)).toEqual(
      expect.not.arrayContaining([expect.stringContaining('content')]),
    );
  });

  it('fails where it does not hold', () => {
    expect(failures(`${late}, expect: { content: early }`)).toEqual(['content: "late"']);
    expect(failures(`${late}, expect: { content: { offers: [ Visit ], next: none } }`)).toEqual([
      'content offers: ["Paper","Visit"]',
      'content next: "final"',
    ]);
    expect(failures(`${late}, expect: { content: none }`)).toEqual(['content: "late"']);
  });

  it('counts what would open a further step as uncertain', () => {
    expect(failures(`lead: { region: emea, employees: 1 }, ${VIEWED}, expect: { uncertain: budget }`)).toEqual([]);
  });

  it('says what it can ask', () => {
    expect(failures('expect: { content: { ofers: none } }')).toEqual([
      '"ofers" means nothing here. Did you mean "offers"? Known here: step, offers, taken, next, uncertain, offers uncertain.',
    ]);
  });

  it('leaves the word to others where there is no content', () => {
    const named = compiled('lead { size number }\nscore content from 0 to 10 { add 5 when size is known }');
    expect(failures('lead: { size: 1 }, expect: { content: 5 }', named)).toEqual([]);
  });

  it('shows what opens each step, and what became of its offers', () => {
    const text = shown(`${late}, expect: { content: { step: final } }`);
    expect(text).toContain('step late opens when any page_view and budget is approved');
    expect(text).toContain('any page_view');
    expect(text).toContain('budget is approved');
    expect(text).toContain('offer "Paper" in late taken on replied when budget is approved');
    expect(text).toContain('to be offered');
  });
});

describe('what a test expects of hand-offs', () => {
  const mql = `lead: { employees: 80, region: emea, budget: approved }, ${VIEWED}, history: [ { mql: {}, ago: 6 hours } ]`;

  it('holds: that they are sent, to whom, and what they tell', () => {
    expect(
      failures(`${mql}, expect: { handoffs: [ new_mql ], handoffs.new_mql: sdr, handoffs.lost_one: none }`),
    ).toEqual([]);
    const told =
      'to: sdr, entry: 1, at: 2026-11-21T06:00:00Z, id: lead/new_mql/1, passed through: no, facts: { employees: 80, engagement: 20, segment: [] }, notes: none, activities: [ page_view ], offers: [ Paper, Visit ]';
    expect(failures(`${mql}, expect: { handoffs.new_mql: { ${told} } }`)).toEqual([]);
    const fresh = 'lead: { employees: 80, region: emea }';
    const hello = 'facts: { segment: [ new ] }, notes: [ Hello ], activities: none, passed through: no';
    expect(failures(`${fresh}, expect: { handoffs.new_mql: { ${hello} } }`)).toEqual([]);
    expect(failures('history: [ { lost: {}, ago: 1 day } ], expect: { handoffs.lost_one: manager }')).toEqual([]);
    expect(failures('lead: { employees: 6000 }, expect: { handoffs.new_mql: { passed through: yes } }')).toEqual([]);
    expect(failures('expect: { handoffs: none }')).toEqual([]);
  });

  it('fails where it does not hold', () => {
    expect(failures(`${mql}, expect: { handoffs: none, handoffs.new_mql: enterprise }`)).toEqual([
      'handoffs: ["new_mql"]',
      'handoffs.new_mql: "sdr"',
    ]);
    const facts = '{"employees":80,"engagement":20,"segment":[]}';
    expect(failures(`${mql}, expect: { handoffs.new_mql: { facts: { engagement: 40 } } }`)).toEqual([
      `handoffs.new_mql facts: ${facts}`,
    ]);
    expect(failures(`${mql}, expect: { handoffs.new_mql: { facts: { title: vp } } }`)).toHaveLength(1);
    expect(failures(`${mql}, expect: { handoffs.new_mql: { facts: none } }`)).toHaveLength(1);
    expect(failures('expect: { handoffs.new_mql: sdr }')).toEqual(['handoffs.new_mql: null']);
  });

  it('says what is asked wrongly', () => {
    expect(failures('expect: { handoffs.new_mq: sdr }')).toEqual([
      'The rules have no hand-off "new_mq". Did you mean "new_mql"?',
    ]);
    expect(failures('expect: { new_mql: sdr }')).toEqual([
      '"new_mql" is no score, grade, gate, persona, segment, param, route, clock or hand-off of the rules. Did you mean "handoffs.new_mql"?',
    ]);
    expect(failures('expect: { handoffs: { new_mql: sdr } }')).toEqual([
      '"handoffs" must be a list of hand-offs, or none, but it is a map of keys.',
    ]);
  });

  it('shows the moves where one is not sent, and the arms of the route where it goes to another', () => {
    expect(shown('lead: { employees: 20 }, expect: { handoffs.new_mql: sdr }')).toContain('employees >= 50');
    expect(shown(`${mql}, expect: { handoffs.new_mql: enterprise }`)).toContain('to enterprise when employees >= 1000');
  });
});

describe('what a test expects of a queue', () => {
  const mql = `lead: { employees: 80, region: emea }, ${VIEWED}, history: [ { mql: {}, ago: 6 hours } ]`;

  it('holds by what the place goes by, or that there is none', () => {
    const queue = '{ engagement: 20, longest waiting: 2026-11-21T06:00:00Z }';
    expect(failures(`${mql}, expect: { routes.owner: { team: sdr, queue: ${queue} } }`)).toEqual([]);
    expect(failures(`${mql}, expect: { owner: { queue: { longest waiting: 2026-11-21T07:00:00+01:00 } } }`)).toEqual(
      [],
    );
    expect(
      failures('lead: { region: emea, employees: 1 }, expect: { owner: { queue: { longest waiting: none } } }'),
    ).toEqual([]);
    expect(failures('history: [ { lost: {}, ago: 1 day } ], expect: { owner: { queue: none } }')).toEqual([]);
  });

  it('fails where it does not hold, and shows what the team works by', () => {
    const actual = '{"engagement":20,"longest waiting":"2026-11-21T06:00:00.000Z"}';
    expect(failures(`${mql}, expect: { owner: { queue: { engagement: 40 } } }`)).toEqual([`owner queue: ${actual}`]);
    expect(failures(`${mql}, expect: { owner: { queue: { priority: hot } } }`)).toEqual([`owner queue: ${actual}`]);
    expect(failures(`${mql}, expect: { owner: { queue: none } }`)).toEqual([`owner queue: ${actual}`]);
    expect(failures(`${mql}, expect: { owner: { queue: 3 } }`)).toEqual([
      '"owner queue" must be a map from keys of the queue to values, or none, but it is "3".',
    ]);
    const text = shown(`${mql}, expect: { owner: { queue: none } }`);
    expect(text).toContain('work by engagement then longest waiting');
    expect(text).toContain('20, 2026-11-21T06:00:00.000Z');
  });
});

describe('a lead of several products', () => {
  const perRegion = handoverBundle('region');
  const happened = `activities: [ { page_view: {}, ago: 1 day, region: emea }, { page_view: {}, ago: 1 day, region: amer }, { page_view: {}, ago: 1 day } ],
    history: [ { mql: {}, ago: 2 days, region: emea }, { lost: {}, ago: 3 days, region: amer } ],
    clocks: [ { answer: { calendar: berlin, targets: [ { span: 4 business hours, due: 2026-11-25T12:00:00Z } ] }, ago: 2 days, region: emea } ]`;

  it('is tested for one of them: what is about another does not count', () => {
    const emea =
      'engagement: 40, stage: mql, handoffs.new_mql: { id: lead/emea/new_mql/1 }, clocks.answer: { targets: [ 4 business hours ] }';
    expect(failures(`lead: { employees: 80, region: emea }, ${happened}, expect: { ${emea} }`, perRegion)).toEqual([]);
    const amer = 'engagement: 40, stage: lost, clocks.answer: none';
    expect(failures(`lead: { employees: 80, region: amer }, ${happened}, expect: { ${amer} }`, perRegion)).toEqual([]);
  });

  it('names a product by the field of the rules only', () => {
    const says = (entry: string) => `An entry of "${entry}" names one`;
    const [first] = failures(
      'activities: [ { page_view: {}, ago: 1 day, product: x } ], expect: { stage: mql }',
      perRegion,
    );
    expect(first).toContain(says('activities'));
    expect(first).toContain('page_view and product');
    expect(failures('history: [ { mql: {}, ago: 1 day, region: emea } ], expect: { stage: mql }')[0]).toContain(
      says('history'),
    );
    expect(failures('activities: [ { page_view: {}, call: {}, ago: 1 day } ], expect: { stage: mql }')[0]).toContain(
      'page_view and call',
    );
    expect(failures('activities: [ { page_view: 3, ago: 1 day } ], expect: { stage: mql }')[0]).toContain('page_view');
  });
});

describe('coverage of content', () => {
  function tried(test: string): string[] {
    const report = ran(`${test}, expect: { excluded: no }`);
    expect(report.problems).toEqual([]);
    const { branches, unknowns } = coverage(bundle, report);
    return [...branches, ...unknowns]
      .filter(each => each.hits.length > 0 && each.id.startsWith('content/'))
      .map(each => each.id.slice('content/'.length));
  }

  it('has both sides of each step but the first, and of what each offer is for and taken on', () => {
    const { branches } = coverage(bundle, tested('tests: []', bundle));
    const own = branches.filter(each => each.id.startsWith('content/'));
    expect(own.map(each => each.id)).toEqual(
      ['step/late', 'step/final', 'offer/Myths taken', 'offer/Paper when', 'offer/Paper taken'].flatMap(id => [
        `content/${id}: yes`,
        `content/${id}: no`,
      ]),
    );
    expect(own[0]).toMatchObject({
      text: 'step late opens when any page_view and budget is approved',
      place: { file: 'rules.funnel' },
    });
    expect(own[4]!.text).toBe('offer "Myths" in early taken on page_view (is taken)');
  });

  it('asks every step of every lead, and offers of those in their step', () => {
    expect(tried('lead: { budget: none }')).toEqual(['step/late: no', 'step/final: no', 'offer/Myths taken: no']);
    expect(tried(VIEWED)).toEqual(['step/final: no', 'offer/Myths taken: yes', 'step/late: unknown']);
    expect(tried(`lead: { budget: approved }, ${VIEWED}`)).toEqual([
      'step/late: yes',
      'step/final: no',
      'offer/Paper when: yes',
      'offer/Paper taken: no',
    ]);
    const replied = 'activities: [ { page_view: {}, ago: 2 days }, { replied: {}, ago: 1 day } ]';
    expect(tried(`lead: { budget: approved }, ${replied}`)).toEqual(['step/late: yes', 'step/final: yes']);
  });
});
