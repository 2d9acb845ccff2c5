// Explanations of stages, moves and clocks: the sentences that matter, and whole pages as golden texts.
import type { Condition, Decision, MoveDecision, Occurrence } from '@funnel/bundle';
import { type Answer, explainDecision, explanationToMarkdown, renderExplanation } from '@funnel/explain';
import { describe, expect, test } from 'vitest';
import { instantOfLocal, placeTimeWords } from '../src/wording/local-time.ts';
import { openTime } from '../src/wording/open-time.ts';
import { EXCLUDED } from './fixtures/decisions.ts';
import { clock, LOST_TRACK, MOVING, NEWCOMER, RUNNING, STALLED, target } from './fixtures/time-decisions.ts';
import { ELAPSED_DAY, NEW_YORK, TIME_BUNDLE } from './fixtures/time-rules.ts';

const CASES: Readonly<Record<string, Decision>> = {
  running: RUNNING,
  moving: MOVING,
  stalled: STALLED,
  'lost-track': LOST_TRACK,
};

function text(decision: Decision, answers: readonly Answer[] | null = null): string {
  const options = answers === null ? {} : { ask: () => answers };
  return renderExplanation(explainDecision(TIME_BUNDLE, decision, options), { width: 100 }).replaceAll(/\s+/g, ' ');
}

describe('whole pages', () => {
  test.each(Object.entries(CASES))('%s', async (name, decision) => {
    const explanation = explainDecision(TIME_BUNDLE, decision);
    await expect(renderExplanation(explanation, { width: 90 })).toMatchFileSnapshot(`golden/${name}.txt`);
    await expect(explanationToMarkdown(explanation)).toMatchFileSnapshot(`golden/${name}.md`);
  });
});

describe('the stage', () => {
  test('is said with its entry, its journey and when it stalls', () => {
    const page = text(RUNNING);
    expect(page).toContain('· Stage Marketing qualified lead.');
    expect(page).toContain('Since 20 Nov 2026, 21:30 UTC, for the 2nd time (14 hours ago).');
    expect(page).toContain('This is its 2nd journey.');
    expect(page).toContain(
      'Counts as stalled on 4 Dec 2026, 21:30 UTC (in 13 days) if it is still there: after 14 days.',
    );
  });

  test('has stalled, is not known, or has no entry', () => {
    expect(text(STALLED)).toContain(
      '✗ Stalled since 14 Nov 2026, 12:00 UTC (7 days ago): 14 days in the stage are over.',
    );
    expect(text(LOST_TRACK)).toContain('? Stage not known.');
    expect(text(NEWCOMER)).toContain('Every lead begins here. No entry is on record.');
  });

  test('is left out of programs without a lifecycle', () => {
    expect(text({ ...RUNNING, stage: null, moves: [], clocks: [], routes: {} })).not.toContain('Stage');
  });
});

describe('moves', () => {
  test('that are taken are told with the facts that they rested on', () => {
    const page = text(MOVING);
    expect(page).toContain('Moves now: Inquiry → Marketing qualified lead → Sales accepted.');
    expect(page).toContain(
      '✓ Inquiry → Marketing qualified lead · Because of: Marketing qualified passed and Engagement 95 · Passed through: it went on at once',
    );
    expect(page).toContain('✓ Marketing qualified lead → Sales accepted (Sales took it)');
    const [facts] = /Because of: 0 days[\s\S]*?not known/.exec(page) ?? [''];
    expect(facts).toBe(
      'Because of: 0 days in the stage, 2 × call since entering Marketing qualified lead, Need is Fewer servers, Priority Hot, 1 × entered Marketing qualified lead, Enterprise: yes, stage Marketing qualified lead and asset of download is not known',
    );
  });

  test('that wait say what for, part by part', () => {
    const page = text(STALLED, [
      { holds: 'yes', value: 1, bar: 1 },
      { holds: 'no', value: 3, bar: 4 },
    ]);
    expect(page).toContain(
      'To Back with marketing: not yet (Not accepted in time) ✗ 30 days in the stage: on 30 Nov 2026, 12:00 UTC (in 9 days)',
    );
    expect(page).toContain(
      'To Sales accepted: not yet ✓ Any call since entering Marketing qualified lead ✗ Need is known (now 3) ? The stage needs Sales qualified: undecided',
    );
    expect(page).toContain('By hand, whenever somebody says so: to Lost');
  });

  test('say what the decision itself tells where nobody can be asked', () => {
    expect(text(NEWCOMER)).toContain('To Marketing qualified lead: not yet ✗ Marketing qualified');
  });

  test('are none for an excluded lead, and none where the journey is over', () => {
    const excluded = {
      ...EXCLUDED,
      stage: NEWCOMER.stage,
      routes: { owner: { team: null, uncertain: [], queue: null } },
    };
    expect(text(excluded)).not.toContain('Moves');
    expect(text(excluded)).toContain('Owner nobody: the lead is left out');
    expect(text({ ...NEWCOMER, stage: { ...NEWCOMER.stage!, name: 'lost' } })).toContain('The journey is over here');
  });
});

describe('clocks', () => {
  test('say the due in the time of the office and in UTC, and how much business time is left', () => {
    const page = text(RUNNING);
    expect(page).toContain(
      'First response: due Mon 23 Nov 2026, 09:30 in New York (14:30 UTC), 30 minutes of business time left.',
    );
    expect(page).toContain('Started Fri 20 Nov 2026, 16:30 in New York (21:30 UTC)');
    expect(page).toContain('Counts 1 business hour, by New York office, because Priority is hot');
    expect(page).toContain(
      'Next: notify Owner (enterprise) at 75% of the time, Mon 23 Nov 2026, 09:15 in New York (14:15 UTC), in',
    );
  });

  test('count elapsed time by the wall', () => {
    const due = '2026-11-21T21:30:00.000Z';
    const day = clock({ calendar: null, due, targets: [target({ span: ELAPSED_DAY, due })], steps: [] });
    expect(text({ ...RUNNING, clocks: [day] })).toContain('due Sat 21 Nov 2026, 21:30 UTC, 9 hours 30 minutes left');
  });

  test('say each state', () => {
    const page = text(STALLED);
    expect(page).toContain('breached; it was due Fri 20 Nov 2026, 10:00 in New York (15:00 UTC) (21 hours ago)');
    expect(page).toContain(
      'paused since Fri 20 Nov 2026, 16:45 in New York (21:45 UTC); 45 minutes of business time left',
    );
    expect(page).toContain('met in time on Thu 1 Oct 2026, 09:20 in New York (13:20 UTC)');
    expect(page).toContain('met late on Tue 13 Oct 2026, 09:20 in New York (13:20 UTC)');
    expect(page).toContain('cancelled by a new start on Mon 2 Nov 2026, 07:00 in New York (12:00 UTC)');
    expect(text(MOVING)).toContain('running, without a target');
  });

  test('keep their column beside a label that is longer than it', () => {
    const label = 'Resolved within three days, without the time on hold';
    const slas = [
      { ...TIME_BUNDLE.rules.slas[0]!, label },
      { ...TIME_BUNDLE.rules.slas[0]!, name: 'short', label: 'Short' },
    ];
    const bundle = { ...TIME_BUNDLE, rules: { ...TIME_BUNDLE.rules, slas } };
    const clocks = [
      clock({ targets: [], due: null, steps: [] }),
      clock({ sla: 'short', targets: [], due: null, steps: [] }),
    ];
    const page = renderExplanation(explainDecision(bundle, { ...RUNNING, clocks }), { width: 80 });
    const rows = page.slice(page.indexOf('\nClocks\n') + 8).split('\n');
    expect(rows[0]).toBe(`  · ${label}`);
    expect(rows[1]).toBe(`${' '.repeat(38)}running, without a target`);
    expect(rows.find(row => row.includes('Short'))).toBe(`  · Short${' '.repeat(29)}running, without a target`);
  });

  test('say what was added to the target, and which rules promised it', () => {
    const page = text(STALLED);
    expect(page).toContain('before that 24 elapsed hours; the earlier due holds, which is that of 1 business hour');
    expect(page).toContain('Counts 1 business hour, by New York office, as was promised before: since Fri 20 Nov 2026');
    expect(page).toContain('Decided by other rules than these: its due stands, and only pauses move it');
    expect(page).toContain('Reached: notify Owner (SDR team) at 75% of the time');
    expect(page).toContain('Could be another: Budget is not known');
  });
});

describe('what a move rested on', () => {
  const REACTIVATED = 'nurture to mql';
  const any = (activity: string | null, period: Occurrence['period'] = null, times = 1): Condition => ({
    kind: 'occurs',
    bound: 'at_least',
    times,
    of: { activity, by: null, where: null, period },
  });
  const entering = { kind: 'since_entering', stage: 'nurture' } as const;
  const told = (asked: Condition, ...facts: MoveDecision['facts']): string | undefined => {
    const { lifecycle } = TIME_BUNDLE.rules;
    const back = { ...lifecycle!.moves[0]!, id: REACTIVATED, from: 'nurture', when: { when: asked, until: null } };
    const rules = { ...TIME_BUNDLE.rules, lifecycle: { ...lifecycle!, moves: [back] } };
    const taken = { ...MOVING.moves[1]!, move: REACTIVATED, facts };
    const page = explainDecision({ ...TIME_BUNDLE, rules }, { ...MOVING, moves: [taken] });
    return page.sections.find(each => each.kind === 'moves')?.lines[1]?.text;
  };

  test('counts activities, and says which', () => {
    const all = { fact: 'activity', value: 25 };
    expect(told(any(null, entering), all)).toBe('Because of: 25 activities since entering Back with marketing');
    expect(told(any(null), all)).toBe('Because of: 25 activities of the lead');
    expect(told(any(null), { fact: 'activity', value: 1 })).toBe('Because of: 1 activity of the lead');
    expect(told({ kind: 'or', of: [any(null), any(null, entering)] }, all)).toBe('Because of: 25 activities');
    expect(told(any('call', entering), { fact: 'call', value: 2 })).toBe(
      'Because of: 2 × call since entering Back with marketing',
    );
    expect(told({ kind: 'not', of: any('call') }, { fact: 'call', value: 0 })).toBe('Because of: no call');
  });

  test('says what fields and properties are', () => {
    const asked = any('call');
    expect(told(asked, { fact: 'download.asset', value: 'tco' })).toBe('Because of: asset of download is tco');
    expect(told(asked, { fact: 'employees', value: null })).toBe('Because of: Company size is not known');
    expect(told(asked, { fact: 'technology', value: ['a', 'b'] })).toBe('Because of: Technology is a and b');
  });
});

describe('what comes next', () => {
  test('is named where a clock or the stage is due then', () => {
    expect(text(RUNNING)).toContain('(First response: notify Owner (enterprise) at 75% of the time)');
    const due = { ...RUNNING, next_change_at: '2026-11-23T14:30:00.000Z' };
    expect(text(due)).toContain('(First response is due then)');
    const stalls = { ...RUNNING, next_change_at: '2026-12-04T21:30:00.000Z' };
    expect(text(stalls)).toContain('(the lead counts as stalled from then)');
  });

  test('tells what a later decision says of stage and clocks', () => {
    const later: Decision = {
      ...RUNNING,
      as_of: '2026-12-20T21:30:00.000Z',
      stage: { ...RUNNING.stage!, name: 'nurture' },
      clocks: [clock({ state: 'breached' })],
    };
    const page = renderExplanation(explainDecision(TIME_BUNDLE, RUNNING, { later }), { width: 100 });
    expect(page.replaceAll(/\s+/g, ' ')).toContain(
      'the stage goes from Marketing qualified lead to Back with marketing and First response is breached',
    );
  });
});

test('flags say who did what, and what was missing', () => {
  const page = text(STALLED);
  expect(page).toContain(
    'Marketing qualified lead, entered by pat on 31 Oct 2026, 12:00 UTC: no move leads there from Sales accepted.',
  );
  expect(page).toContain(
    'Sales accepted, entered on 20 Oct 2026, 12:00 UTC: the stage needs Sales qualified, which was not passed then.',
  );
});

describe('local time', () => {
  test('is said with the day in UTC where it is another', () => {
    expect(placeTimeWords(TIME_BUNDLE.rules, 'new_york', Date.UTC(2026, 6, 1, 2, 5))).toBe(
      'Tue 30 Jun 2026, 22:05 in New York (1 Jul 2026, 02:05 UTC)',
    );
    expect(placeTimeWords(TIME_BUNDLE.rules, null, Date.UTC(2026, 6, 1, 2, 5))).toBe('Wed 1 Jul 2026, 02:05 UTC');
    expect(placeTimeWords(TIME_BUNDLE.rules, 'gone', Date.UTC(2026, 6, 1, 2, 5))).toBe('Wed 1 Jul 2026, 02:05 UTC');
  });

  test('that is skipped is the instant after the gap; of one that comes twice the earlier opens and the later closes', () => {
    const gap = Date.UTC(2026, 2, 8, 2, 30);
    expect(instantOfLocal(NEW_YORK, gap, false)).toBe(Date.UTC(2026, 2, 8, 7));
    expect(instantOfLocal(NEW_YORK, gap, true)).toBe(Date.UTC(2026, 2, 8, 7));
    const twice = Date.UTC(2026, 10, 1, 1, 30);
    expect(instantOfLocal(NEW_YORK, twice, false)).toBe(Date.UTC(2026, 10, 1, 5, 30));
    expect(instantOfLocal(NEW_YORK, twice, true)).toBe(Date.UTC(2026, 10, 1, 6, 30));
  });
});

describe('open time', () => {
  const open = (calendar: string, from: number, to: number): number | null =>
    openTime(TIME_BUNDLE.rules, calendar, from, to);
  const MINUTE = 60_000;

  test('leaves nights and weekends out', () => {
    // Friday 16:30 to Monday 9:30
    expect(open('new_york', Date.UTC(2026, 10, 20, 21, 30), Date.UTC(2026, 10, 23, 14, 30))).toBe(60 * MINUTE);
    // Saturday to Sunday
    expect(open('new_york', Date.UTC(2026, 10, 21, 12), Date.UTC(2026, 10, 22, 12))).toBe(0);
  });

  test('is longer on the night when clocks go back, shorter when they go forward', () => {
    // 1:30 to 2:30, the first 1:30 to the only 2:30: two hours
    expect(open('night', Date.UTC(2026, 9, 31, 12), Date.UTC(2026, 10, 2, 12))).toBe(120 * MINUTE);
    // 1:30 to the gap: half an hour
    expect(open('night', Date.UTC(2026, 2, 7, 12), Date.UTC(2026, 2, 9, 12))).toBe(30 * MINUTE);
  });

  test('knows closed dates, and dates with hours of their own', () => {
    // Sunday, 15 March is closed; Monday, 16 March is open all day
    expect(open('night', Date.UTC(2026, 2, 14, 12), Date.UTC(2026, 2, 18, 12))).toBe(24 * 60 * MINUTE);
    expect(open('gone', 0, 1)).toBeNull();
  });
});
