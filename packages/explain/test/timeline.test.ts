// A lead's life out of hand-written decisions: what is told once, when it changes, and beside what happened.
import type { Decision, RawRecord } from '@funnel/bundle';
import { renderTimeline, type TimelineNote, type TimelineStep, timeline, timelineToMarkdown } from '@funnel/explain';
import { describe, expect, test } from 'vitest';
import { gate, NEAR_MISS } from './fixtures/decisions.ts';
import { clock, step, target } from './fixtures/time-decisions.ts';
import { ELAPSED_DAY, ONE_HOUR, TIME_BUNDLE } from './fixtures/time-rules.ts';

const RAW: RawRecord = {
  id: 'L-7',
  fields: { employees: '800' },
  activities: [
    { type: 'page_view', at: '2026-11-16T09:00:00Z', properties: { path: '/Pricing' } },
    { type: 'page_view', at: '2026-11-16T09:05:00Z', properties: { path: '/docs' } },
    { type: 'page_view', at: '2026-11-16T10:05:00Z' },
    { type: 'trial_started', at: '2026-11-17T10:00:00Z', known_at: '2026-11-18T15:00:00Z' },
    { type: 'call', at: '2026-11-18T15:50:00Z' },
    { type: 'call', at: '2027-01-01T00:00:00Z' },
  ],
  history: [
    { stage: 'lost', at: '2026-11-20T10:00:00Z', by: 'pat', reason: 'No budget' },
    { stage: 'Parked', at: '2026-11-20T11:00:00Z' },
  ],
};

function decided(at: string, more: Partial<Decision>): TimelineStep {
  const decision: Decision = {
    ...NEAR_MISS,
    lead: 'L-7',
    as_of: at,
    problems: [],
    routes: { owner: { team: 'sdr', uncertain: [], queue: null } },
    ...more,
  };
  return { at: Date.parse(at), decision };
}

const inquiry = { name: 'inquiry', since: null, entry: null, journey: 1, stall: null };
const since = '2026-11-18T15:00:00.000Z';
const mql = {
  name: 'mql',
  since,
  entry: 1,
  journey: 1,
  stall: { holds: 'no', at: '2026-12-02T15:00:00.000Z' },
} as const;
const passed = {
  gates: { ...NEAR_MISS.gates, ready: gate('passed') },
  grades: { priority: { band: 'hot', label: 'Hot', uncertain: [] } },
};
const due = '2026-11-18T16:00:00.000Z';
const oneHour = [target({ span: ONE_HOUR, from: since, due })];
const reminder = step('notify owner at 75%', '2026-11-18T15:45:00.000Z', true);
const running = clock({ start: since, due, targets: oneHour, steps: [] });
const move = {
  move: 'inquiry to mql',
  from: 'inquiry',
  to: 'mql',
  because: null,
  entry: 1,
  seq: 0,
  passed_through: false,
  facts: [{ fact: 'gates.ready', value: 'passed' }],
} as const;

const STEPS: readonly TimelineStep[] = [
  decided('2026-11-15T00:00:00.000Z', { stage: inquiry }),
  decided('2026-11-16T09:00:00.000Z', { stage: inquiry }),
  decided(since, { ...passed, stage: mql, moves: [move], clocks: [running] }),
  decided(since, { ...passed, stage: mql, clocks: [running] }),
  decided('2026-11-18T15:45:00.000Z', { ...passed, stage: mql, clocks: [{ ...running, steps: [reminder] }] }),
  decided('2026-11-18T15:50:00.000Z', {
    ...passed,
    stage: mql,
    clocks: [{ ...running, state: 'met', at: '2026-11-18T15:50:00.000Z', steps: [reminder] }],
  }),
  decided('2026-11-19T00:00:00.000Z', {
    stage: { ...mql, stall: { holds: 'yes', at: '2026-11-19T00:00:00.000Z' } },
    clocks: [{ ...running, state: 'met', at: '2026-11-18T15:50:00.000Z', steps: [reminder] }],
  }),
  decided('2026-11-20T10:00:00.000Z', {
    stage: { ...inquiry, name: 'lost', since: '2026-11-20T10:00:00.000Z' },
    flags: [{ flag: 'off_path', stage: 'lost', from: 'mql', at: '2026-11-20T10:00:00.000Z', by: 'pat', gate: null }],
  }),
  decided('2026-11-21T12:00:00.000Z', { excluded: 'Our own people', stage: { ...inquiry, name: null } }),
];

const told = timeline(TIME_BUNDLE, RAW, STEPS);

/** All that a clock went through, with why. */
function clockTexts(...clocks: Parameters<typeof clock>[0][]): string[] {
  const steps = clocks.map((each, index) =>
    decided(`2026-11-2${index + 1}T12:00:00.000Z`, { stage: mql, clocks: [clock(each)] }),
  );
  const notes: readonly TimelineNote[] = timeline(TIME_BUNDLE, { id: 'L', fields: {} }, steps).rows.flatMap(
    row => row.decided,
  );
  return notes.filter(each => each.kind === 'clock').map(({ text, why }) => (why === null ? text : `${text} | ${why}`));
}

describe('the life of a lead', () => {
  test('as a table for the terminal', async () => {
    await expect(renderTimeline(told, { width: 100 })).toMatchFileSnapshot('golden/timeline.txt');
    await expect(renderTimeline(told, { width: 60 })).toMatchFileSnapshot('golden/timeline-narrow.txt');
  });

  test('as Markdown', async () => {
    await expect(timelineToMarkdown(told)).toMatchFileSnapshot('golden/timeline.md');
  });

  test('is plain data', () => {
    expect(JSON.parse(JSON.stringify(told))).toEqual(told);
  });

  test('tells what was decided once, and nothing of a decision that changes nothing', () => {
    const moves = told.rows.flatMap(row => row.decided).filter(each => each.kind === 'move');
    expect(moves).toEqual([
      {
        kind: 'move',
        mark: 'yes',
        tone: 'good',
        text: 'Inquiry → Marketing qualified lead',
        why: 'Marketing qualified passed',
      },
    ]);
    expect(told.rows.find(row => row.at === '2026-11-15T00:00:00.000Z')!.decided.map(each => each.text)).toEqual([
      'Stage Inquiry',
    ]);
  });

  test('puts activities of a day on which nothing else was into one row, unless each is wanted', () => {
    const day = (row: { readonly at: string }): boolean => row.at.startsWith('2026-11-16');
    expect(told.rows.filter(day)).toEqual([
      { at: '2026-11-16T09:00:00.000Z', until: '2026-11-16T10:05:00.000Z', happened: ['3 × page view'], decided: [] },
    ]);
    const each = timeline(TIME_BUNDLE, RAW, STEPS, { everyActivity: true }).rows.filter(day);
    expect(each.map(row => row.happened)).toEqual([
      ['page view (path /Pricing)'],
      ['page view (path /docs)'],
      ['page view'],
    ]);
  });

  test('says when what became known later happened, and ends with the last decision', () => {
    expect(told.rows.flatMap(row => row.happened)).toContain('Trial, which happened on 17 Nov 2026, 10:00 UTC');
    expect(told.rows.at(-1)!.at).toBe('2026-11-21T12:00:00.000Z');
    expect(timeline(TIME_BUNDLE, RAW, []).rows).toEqual([]);
  });

  test('tells entries that people made, into stages that nobody declared too', () => {
    expect(told.rows.flatMap(row => row.happened)).toEqual(
      expect.arrayContaining([
        'Moved to Lost by pat (No budget)',
        'Moved to "Parked", a stage that the rules do not have',
      ]),
    );
  });
});

describe('an entry that says again what was decided', () => {
  const moved = (more: Partial<Decision>) => decided(since, { ...passed, stage: mql, moves: [move], ...more });
  const happened = (...history: NonNullable<RawRecord['history']>): readonly string[] =>
    timeline(TIME_BUNDLE, { id: 'L', fields: {}, history }, [
      decided('2026-11-15T00:00:00.000Z', { stage: inquiry }),
      moved({}),
      decided('2026-11-21T12:00:00.000Z', { stage: mql }),
    ]).rows.flatMap(row => row.happened);

  test('is left out where the rules made it, and told quietly where somebody did', () => {
    expect(
      happened(
        { stage: 'inquiry', at: '2026-11-15T00:00:00Z', by: 'rules' },
        { stage: 'mql', at: '2026-11-18T15:30:00Z', by: 'Rules' },
        { stage: 'mql', at: '2026-11-18T15:40:00Z', by: 'pat', reason: 'Signed' },
      ),
    ).toEqual(['Marketing qualified lead recorded by pat (Signed)']);
  });

  test('is none that leads elsewhere, or that came before the move', () => {
    expect(
      happened(
        { stage: 'sal', at: '2026-11-18T16:00:00Z', by: 'rules' },
        { stage: 'mql', at: '2026-11-18T16:00:00Z', by: 'pat' },
        { stage: 'mql', at: '2026-11-18T14:00:00Z', known_at: '2026-11-19T14:00:00Z', by: 'rules' },
      ),
    ).toEqual([
      'Moved to Sales accepted by rules',
      'Moved to Marketing qualified lead by pat',
      'Moved to Marketing qualified lead by rules, which happened on 18 Nov 2026, 14:00 UTC',
    ]);
  });
});

describe('a journey', () => {
  const journeys = (...numbers: number[]): readonly string[] =>
    timeline(
      TIME_BUNDLE,
      { id: 'L', fields: {} },
      numbers.map((journey, index) => decided(`2026-11-1${index}T00:00:00.000Z`, { stage: { ...inquiry, journey } })),
    )
      .rows.flatMap(row => row.decided)
      .map(each => each.text);

  test('is told where it begins', () => {
    expect(journeys(1, 1, 2, 2, 3)).toEqual(['Stage Inquiry', 'Its 2nd journey begins', 'Its 3rd journey begins']);
    expect(journeys(2, 2)).toEqual(['Stage Inquiry', 'Its 2nd journey is under way']);
  });
});

describe('a clock', () => {
  const start =
    'First response: the clock starts with 1 business hour, due Mon 23 Nov 2026, 09:30 in New York (14:30 UTC) | Priority is hot';

  test('that is paused and goes on', () => {
    const paused = {
      state: 'paused',
      at: '2026-11-22T12:00:00.000Z',
      due: null,
      left: 1_800_000,
      targets: [target({ due: null, left: 1_800_000 })],
    } as const;
    expect(clockTexts({}, paused, { due: '2026-11-24T14:30:00.000Z' })).toEqual([
      start,
      'First response: paused, 30 minutes of business time left',
      'First response: goes on, due Tue 24 Nov 2026, 09:30 in New York (14:30 UTC)',
    ]);
  });

  test('that is tightened', () => {
    const added = target({ span: ELAPSED_DAY, from: '2026-11-22T12:00:00.000Z', due: '2026-11-23T12:00:00.000Z' });
    expect(clockTexts({}, { targets: [target(), added], due: '2026-11-23T12:00:00.000Z' })).toEqual([
      start,
      'First response: from now 24 elapsed hours as well, due Mon 23 Nov 2026, 07:00 in New York (12:00 UTC)',
    ]);
  });

  test('that ends, in each way', () => {
    const at = '2026-11-22T12:00:00.000Z';
    expect(clockTexts({}, { state: 'met_late', at })[1]).toBe('First response: met late');
    expect(clockTexts({}, { state: 'breached', at })[1]).toBe('First response: breached');
    expect(clockTexts({}, { state: 'cancelled', at, cancelled_by: 'cancel' })[1]).toBe('First response: cancelled');
    expect(clockTexts({}, { state: 'cancelled', at, cancelled_by: 'restart' })[1]).toBe(
      'First response: cancelled | A new start takes its place',
    );
    expect(clockTexts({ targets: [], due: null })).toEqual(['First response: the clock starts without a target']);
  });
});

describe('layout', () => {
  test.each([40, 60, 76, 100, 120])('no line is wider than %i columns, and none ends in blanks', width => {
    for (const row of renderTimeline(told, { width }).split('\n')) {
      expect([...row].length, row).toBeLessThanOrEqual(width);
      expect(row).toBe(row.trimEnd());
    }
  });

  test('colour adds nothing but colour', () => {
    const coloured = renderTimeline(told, { color: true });
    expect(coloured).not.toBe(renderTimeline(told));
    expect(coloured.replaceAll(/\u001b\[\d*m/g, '')).toBe(renderTimeline(told));
  });
});
