// Tests of rules with stages and clocks: what they read, what they expect, what a failure shows, which branches they try.
import { describe, expect, it } from 'vitest';
import { coverage, problemMessage, readTestFile, renderTestResults, type TestReport } from '../src/index.ts';
import { compiled, tested } from './sample-rules.ts';
import { TIME_RULES } from './time-rules.ts';

const bundle = compiled(TIME_RULES);
const ran = (test: string): TestReport => tested(`tests: [ { name: a, ${test} } ]\n`, bundle);

/** What fails, as text; what is wrong with the test itself fails too. */
function failures(test: string): string[] {
  const { results, problems } = ran(test);
  return [
    ...problems.map(problemMessage),
    ...results.flatMap(each => each.failures.map(({ path, actual }) => `${path}: ${JSON.stringify(actual)}`)),
  ];
}

const MQL = 'history: [ { mql: {}, ago: 6 hours, by: rules } ]';

describe('history and clocks of a test', () => {
  it('are read with their moments, those of a lead before those of the test', () => {
    const { cases, problems } = readTestFile(
      'a.test.yaml',
      `as of: 2026-11-21T12:00:00Z
leads:
  mid: { employees: 80, history: [ { mql: {}, ago: 3 days, by: pat, reason: Fair, seq: 2 } ], activities: [ { call: {}, ago: 1 day } ] }
tests:
  - name: one
    lead: mid
    history: [ { lost: , at: 2026-11-20T09:00:00Z, known ago: 1 hour } ]
    activities: [ { call: {}, ago: 2 days } ]
    clocks:
      - { answer: { calendar: berlin, entry: 3, rules: other, decided: 2026-11-20T09:00:00Z, targets: [ { span: 1 business day, from: 2026-11-20T10:00:00Z, left: 90 minutes } ] }, ago: 2 hours }
    each:
      - { name: row, history: [ { mql: {}, ago: 1 minute } ], expect: { stage: mql } }
`,
    );
    expect(problems).toEqual([]);
    const [one] = cases;
    expect(one!.fields.map(each => each.name)).toEqual(['employees']);
    expect(one!.activities.map(each => each.at)).toEqual([{ ago: 86_400_000 }, { ago: 2 * 86_400_000 }]);
    expect(one!.history).toMatchObject([
      { stage: 'mql', at: { ago: 3 * 86_400_000 }, by: 'pat', reason: 'Fair', seq: 2 },
      { stage: 'lost', at: { at: Date.UTC(2026, 10, 20, 9) }, knownAt: { ago: 3_600_000 }, by: null, seq: null },
      { stage: 'mql', at: { ago: 60_000 } },
    ]);
    expect(one!.clocks).toMatchObject([
      {
        sla: 'answer',
        start: { ago: 7_200_000 },
        calendar: 'berlin',
        entry: '3',
        otherRules: true,
        decided: Date.UTC(2026, 10, 20, 9),
        targets: [
          { span: { kind: 'business_days', days: 1 }, from: Date.UTC(2026, 10, 20, 10), due: null, left: 5_400_000 },
        ],
      },
    ]);
  });

  it.each([
    [
      'history: [ { mqll: {}, ago: 1 day } ], expect: { stage: mql }',
      'The rules have no stage "mqll". Did you mean "mql"?',
    ],
    [
      'history: [ { mql: { by: pat }, ago: 1 day } ], expect: { stage: mql }',
      'An entry into a stage has no properties: write "mql: {}", and who did it as "by" beside it.',
    ],
    [
      'history: [ { mql: {}, lost: {}, ago: 1 day } ], expect: { stage: mql }',
      'An entry of "history" names one stage, such as { mql: {}, ago: 3 days, by: pat }; this one names mql and lost.',
    ],
    [
      'clocks: [ { anser: {}, ago: 1 day } ], expect: { stage: mql }',
      'The rules have no sla "anser". Did you mean "answer"?',
    ],
    [
      'clocks: [ { answer: {}, ago: 1 day } ], expect: { stage: mql }',
      'The sla "answer" can count by several calendars: write "calendar" in the recorded clock.',
    ],
    [
      'clocks: [ { answer: { calendar: berlim }, ago: 1 day } ], expect: { stage: mql }',
      'The rules have no calendar "berlim". Did you mean "berlin"?',
    ],
    [
      'clocks: [ { answer: { calendar: berlin, targets: [ { span: 1 hour } ] }, ago: 1 day } ], expect: { stage: mql }',
      '"1 hour" is no length of a target. Write it as rules do, such as 1 business hour, 24 elapsed hours or 2 business days.',
    ],
    ['expect: { clocks.anser: met }', 'The rules have no sla "anser". Did you mean "answer"?'],
    [
      'expect: { answer: met }',
      '"answer" is no score, grade, gate, persona, segment, param, route, clock or hand-off of the rules. Did you mean "clocks.answer"?',
    ],
    [
      'expect: { stage: { nane: mql } }',
      '"nane" means nothing here. Did you mean "name"? Known here: name, since, entry, journey.',
    ],
    ['expect: { clocks.answer: { due: soon } }', '"clocks.answer due" must be an instant or none, but it is "soon".'],
    [
      'expect: { clocks.answer: { targets: [ 1 hour ] } }',
      '"clocks.answer targets" must be a list of targets, but it is a list.',
    ],
  ])('says what is wrong with %s', (test, message) => {
    expect(failures(test)).toEqual([message]);
  });
});

describe('expectations', () => {
  it('of the stage, the moves and the route hold', () => {
    expect(
      failures(
        'lead: { employees: 80 }, expect: { stage: { name: mql, since: 2026-11-21T12:00:00Z, entry: 1, journey: 1 }, moves: [ inquiry to mql ], stall: { holds: no, at: 2026-12-05T12:00:00Z }, flags: none, routes.owner: sdr, owner: { team: sdr, uncertain: none } }',
      ),
    ).toEqual([]);
    expect(
      failures(
        `lead: { employees: 20 }, history: [ { mql: {}, ago: 20 days }, { sal: {}, ago: 2 days, by: pat }, { inquiry: {}, ago: 1 day } ], expect: { stage: inquiry, stall: none, moves: none, flags: [ sal needs qualified, inquiry off path ] }`,
      ),
    ).toEqual([]);
  });

  it('of a stage that nobody is on record as entering hold', () => {
    expect(failures('lead: { employees: 20 }, expect: { stage: { name: inquiry, since: none, entry: none } }')).toEqual(
      [],
    );
    expect(failures('lead: { employees: 20 }, expect: { stage: { entry: null } }')).toEqual([]);
    expect(failures('lead: { employees: 80 }, expect: { stage: { entry: none } }')).toHaveLength(1);
  });

  it('of clocks hold, by state, by instant and by step', () => {
    // Saturday, 6:00 UTC: the four business hours are those of Monday from 9:00 in New York, 14:00 UTC
    expect(
      failures(
        `lead: { employees: 2000 }, ${MQL}, expect: { clocks.answer: { state: running, start: 2026-11-21T06:00:00Z, due: 2026-11-23T18:00:00Z, calendar: new_york, targets: 4 business hours, entry: 1, steps: { notify owner at 75%: 2026-11-23T17:00:00Z, notify manager when due: 2026-11-23T18:00:00Z }, reached: none, left: none, uncertain: [ region ] }, uncertain: [ region ] }`,
      ),
    ).toEqual([]);
    const paused = 'activities: [ { waiting: {}, ago: 4 hours } ]';
    expect(
      failures(
        `lead: { employees: 80, region: amer }, ${MQL}, ${paused}, expect: { clocks.answer: { state: paused, left: 22 hours, due: none, at: 2026-11-21T08:00:00Z, steps: none } }`,
      ),
    ).toEqual([]);
    expect(
      failures('lead: { employees: 5 }, expect: { clocks.answer: none, clocks.answer.1: { state: none } }'),
    ).toEqual([]);
  });

  it('of the newest clock, or of the one of an entry', () => {
    const twice = 'history: [ { mql: {}, ago: 6 hours }, { nurture: {}, ago: 3 hours }, { mql: {}, ago: 1 hour } ]';
    expect(
      failures(
        `lead: { employees: 80, region: amer }, ${twice}, expect: { clocks.answer: running, clocks.answer.1: cancelled, clocks.answer.2: { start: 2026-11-21T11:00:00Z } }`,
      ),
    ).toEqual([]);
  });

  it('fail where they do not hold', () => {
    expect(
      failures(
        'lead: { employees: 80, region: amer }, expect: { stage: inquiry, moves: none, routes.owner: enterprise }',
      ),
    ).toEqual(['stage: "mql"', 'moves: ["inquiry to mql"]', 'routes.owner: "sdr"']);
    expect(
      failures(
        `lead: { employees: 80, region: amer }, ${MQL}, expect: { clocks.answer: { state: met, steps: [ notify owner at 75% ] } }`,
      ),
    ).toEqual([
      'clocks.answer state: "running"',
      'clocks.answer steps: {"notify owner at 75%":"2026-11-22T00:00:00.000Z","notify manager when due":"2026-11-22T06:00:00.000Z"}',
    ]);
    expect(failures('lead: { employees: 5 }, expect: { clocks.answer: { state: met, steps: none } }')).toEqual([
      'clocks.answer state: null',
      'clocks.answer steps: null',
    ]);
  });

  it('see what other rules promised, and what was added', () => {
    const other =
      'clocks: [ { answer: { calendar: new_york, rules: other, targets: [ { span: 9 elapsed hours, due: 2026-11-21T15:00:00Z } ] }, ago: 6 hours } ]';
    expect(
      failures(
        `lead: { employees: 80, region: amer }, ${MQL}, ${other}, expect: { clocks.answer: { due: 2026-11-21T15:00:00Z, targets: [ 9 elapsed hours ] } }`,
      ),
    ).toEqual([]);
    expect(
      failures(
        `lead: { employees: 80, region: amer }, ${MQL}, ${other.replace('rules: other, ', '')}, expect: { clocks.answer: { targets: [ 9 elapsed hours, 24 elapsed hours ] } }`,
      ),
    ).toEqual([]);
  });
});

describe('a failure', () => {
  const shown = (test: string): string => renderTestResults(ran(test), { format: 'text', color: false });

  it('shows each move that was tried, with its parts as the move saw them', () => {
    const text = shown(
      'lead: { employees: 80, region: amer }, activities: [ { call: {}, ago: 1 hour } ], expect: { stage: sal }',
    );
    expect(text).toContain(
      'move inquiry to mql when employees >= 50: taken\n          employees >= 50: employees 80 → yes',
    );
    expect(text).toContain(
      'move mql to sal when segment is new and stage is mql and any call since entering mql: not taken',
    );
    // the segment keeps its value from before the moves, the period sees the entry of this very decision
    expect(text).toContain('segment is new → yes');
    expect(text).toContain('stage is mql: stage mql → yes');
    expect(text).toContain('any call since entering mql: 0, asked 1 → no');
    expect(text).toContain('needs qualified: undecided');
    expect(text).toContain('move mql to nurture after 30 days: not taken');
    expect(text).toContain('in the stage since: 2026-11-21T12:00:00.000Z');
  });

  it('shows the lines of the SLA with what they chose', () => {
    const text = shown(`lead: { employees: 80, region: amer }, ${MQL}, expect: { clocks.answer: met }`);
    expect(text).toContain('start on entering mql when employees >= 10: 2026-11-21T06:00:00.000Z');
    expect(text).toContain('use berlin when region is emea\n          region is emea: region amer → no');
    expect(text).toContain('use new_york otherwise: taken');
    expect(text).toContain('target 24 elapsed hours otherwise: taken');
    expect(text).toContain('met by at least 2 call');
    expect(text).toContain('pause from waiting until replied');
    expect(text).toContain('cancel on entering lost');
  });

  it('shows the arms of a route', () => {
    const text = shown('lead: { employees: 80, region: amer }, expect: { routes.owner: enterprise }');
    expect(text).toContain('to enterprise when employees >= 1000\n          employees >= 1000: employees 80 → no');
    expect(text).toContain('to sdr otherwise: taken');
  });
});

describe('coverage', () => {
  /** Branches about time that one test with this lead goes through. */
  function tried(test: string): string[] {
    const report = ran(`${test}, expect: { problems: none }`);
    expect(report.problems).toEqual([]);
    const { branches, unknowns } = coverage(bundle, report);
    return [...branches, ...unknowns]
      .filter(each => each.hits.length > 0 && /^(move|stage|answer|route|engagement: forget)/.test(each.text))
      .map(each => `${each.text} → ${each.side}`);
  }

  const NEVER = 'move mql to nurture after 30 days → no';
  const TO_SAL = 'move mql to sal when segment is new and stage is mql and any call since entering mql';

  it('counts each branch with its place', () => {
    const { branches, unknowns } = coverage(bundle, tested('tests: []', bundle));
    const own = [...branches, ...unknowns].filter(each =>
      /^(move|stage|answer|route|engagement: forget)/.test(each.text),
    );
    // 2 stages to forget, 5 moves × 2, 1 stage × 3, 2 teams; 2 calendars, 2 sides of start, 2 met, 1 pause, 2 cancels, 2 targets, 2 steps
    expect(own).toHaveLength(2 + 10 + 3 + 2 + 2 + 2 + 2 + 1 + 2 + 2 + 2);
    expect(own.every(each => each.place !== null)).toBe(true);
    expect(new Set(own.map(each => each.id)).size).toBe(own.length);
  });

  it('knows moves that were taken, and those that were tried in vain', () => {
    expect(tried('lead: { employees: 20 }')).toEqual([
      'route/owner: to sdr → taken',
      'move inquiry to mql when employees >= 50 → no',
    ]);
    const first = tried('lead: { employees: 80 }');
    expect(first).toContain('move inquiry to mql when employees >= 50 → yes');
    expect(first).toContain(`${TO_SAL} → no`);
    expect(first).toContain(NEVER);
    const waited = tried('lead: { employees: 80 }, history: [ { mql: {}, ago: 30 days } ]');
    expect(waited).toContain('move mql to nurture after 30 days → yes');
    expect(waited).toContain(`${TO_SAL} → no`);
    expect(waited).not.toContain('stage mql stalls → yes');
  });

  it('does not count moves behind the one taken, nor any of a lead that is lost', () => {
    const taken = tried(
      'lead: { employees: 80, budget: approved }, history: [ { mql: {}, ago: 30 days } ], activities: [ { call: {}, ago: 1 day } ]',
    );
    expect(taken.filter(each => each.startsWith('move'))).toEqual([
      NEVER.replace('no', 'yes'),
      'move mql to vip when employees >= 5000 → no',
      `${TO_SAL} → no`,
    ]);
    const first = tried('lead: { employees: 6000 }, history: [ { mql: {}, ago: 30 days } ]');
    expect(first.filter(each => each.startsWith('move'))).toEqual(['move mql to vip when employees >= 5000 → yes']);
    expect(tried('history: [ { lost: {}, ago: 1 day } ]').filter(each => each.startsWith('move'))).toEqual([]);
  });

  it('knows which stage stalls', () => {
    const stalls = (days: number) => tried(`history: [ { mql: {}, ago: ${days} days } ]`);
    expect(stalls(14)).toContain('stage mql stalls → yes');
    expect(stalls(13)).toContain('stage mql stalls → no');
  });

  it('knows the lines that met, paused and cancelled a clock', () => {
    const lead = 'lead: { employees: 80, region: amer }';
    const calls = (...outcomes: string[]) =>
      `activities: [ ${outcomes.map((each, index) => `{ call: { outcome: ${each} }, ago: ${5 - index} hours }`).join(', ')} ]`;
    const once = tried(`${lead}, ${MQL}, ${calls('connected')}`);
    expect(once).toContain('answer: met by call where (outcome is connected) → taken');
    expect(once).not.toContain('answer: met by at least 2 call → taken');
    const twice = tried(`${lead}, ${MQL}, ${calls('no_answer', 'no_answer')}`);
    expect(twice).toContain('answer: met by at least 2 call → taken');
    expect(twice).not.toContain('answer: met by call where (outcome is connected) → taken');
    const first = tried(`${lead}, ${MQL}, ${calls('connected', 'no_answer')}`);
    expect(first).not.toContain('answer: met by at least 2 call → taken');
    expect(tried(`${lead}, ${MQL}, activities: [ { waiting: {}, ago: 4 hours } ]`)).toContain(
      'answer: pause from waiting until replied → taken',
    );
    expect(tried(`${lead}, ${MQL}, activities: [ { waiting: {}, ago: 7 hours } ]`)).not.toContain(
      'answer: pause from waiting until replied → taken',
    );
    const lost = tried(`${lead}, history: [ { mql: {}, ago: 6 hours }, { lost: {}, ago: 1 hour } ]`);
    expect(lost).toContain('answer: cancel on entering lost → taken');
    expect(lost).not.toContain('answer: cancel on entering nurture → taken');
  });

  it('knows the arms and the steps that a clock came to', () => {
    const large = tried('lead: { employees: 2000, region: emea }, history: [ { mql: {}, ago: 40 hours } ]');
    expect(large).toEqual(
      expect.arrayContaining([
        'route/owner: to enterprise → taken',
        'answer: use berlin → taken',
        'answer: start on entering mql when employees >= 10 → yes',
        'answer: target 4 business hours → taken',
        'answer: notify owner at 75% of the time → taken',
        'answer: notify "manager" when due → taken',
      ]),
    );
    const small = tried(`lead: { employees: 5, region: emea }, ${MQL}`);
    expect(small).toContain('answer: start on entering mql when employees >= 10 → no');
    expect(small).not.toContain('answer: use berlin → taken');
  });

  it('knows on which stage a score forgets', () => {
    const views = 'activities: [ { page_view: {}, ago: 9 days } ]';
    const back = tried(`${views}, history: [ { nurture: {}, ago: 2 days } ]`);
    expect(back).toContain('engagement: forget earlier activity on entering nurture → taken');
    expect(back).not.toContain('engagement: forget earlier activity on entering lost → taken');
    expect(tried(views).filter(each => each.includes('forget'))).toEqual([]);
  });
});
