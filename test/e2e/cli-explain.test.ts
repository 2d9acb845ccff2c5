// funnel explain: a lead of the data, in three forms.
import { describe, expect, test } from 'vitest';
import { DESK, DESK_SETTINGS } from './lib/desk.ts';
import { folder, funnel } from './lib/funnel.ts';
import { PROGRAM } from './lib/program.ts';
import { expectValid } from './lib/schemas.ts';

const program = folder(PROGRAM);

describe('explain', () => {
  test('as text, without colour where nobody looks', async () => {
    const { code, out } = await funnel(['explain', program, '--lead', 'L1']);
    expect(out).toContain('✓ Marketing qualified: yes. Every requirement is met.');
    expect(out).toContain('Where we win most');
    expect(out).not.toContain('\u001b');
    expect(code).toBe(0);
  });

  test('with colour where it is forced', async () => {
    const { out } = await funnel(['explain', program, '--lead', 'L1'], { env: { FORCE_COLOR: '1' } });
    expect(out).toContain('\u001b[32m✓\u001b[0m');
  });

  test('says how far a bar is, and that a param is not at its usual value', async () => {
    const { out } = await funnel(['explain', program, '--lead', 'L3']);
    expect(out).toContain('✗ Marketing qualified: no. Engagement is 25, 5 short of the 30 it needs.');
    expect(out).toContain('30 instead of the usual 20  (region is emea)');
    expect(out).toContain('1 more is older than 30 days and no longer counts (5 points)');
  });

  test('says why a lead is refused or left out', async () => {
    expect((await funnel(['explain', program, '--lead', 'L2'])).out).toContain('refused. Free mail without a trial');
    expect((await funnel(['explain', program, '--lead', 'L4'])).out).toContain('✗ Left out: Our own people.');
  });

  test('says each answer once, and a calendar without a label as the rules write it', async () => {
    const rules = `lead {
  need one of yes, "no"
  ready boolean
  budget one of none, approved
}
activity call by sales
gate bant passes with 1 of {
  ask need "Need" when need is yes
  ask hurry "Hurry" when ready is true
  ask money "Money" when budget is approved
}
lifecycle {
  stage inquiry
  stage mql by hand
}
calendar new_york in "America/New_York" { open monday to friday 09:00 to 17:00 }
sla answer in new_york {
  start on entering mql
  met by call
  target 1 business hour
}
`;
    const leads = 'id,need,ready,budget\nA,no,no,none\n';
    const history = 'lead_id,stage,at\nA,mql,2026-11-20T12:00:00Z\n';
    const root = folder({ 'r.funnel': rules, 'leads.csv': leads, 'history.csv': history });
    const args = ['--lead', 'A', '--leads', 'leads.csv', '--history', 'history.csv', '--as-of', '2026-11-20T14:30:00Z'];
    const { out } = await funnel(['explain', 'r.funnel', ...args], { cwd: root });
    expect(out).toMatch(/✗ Need +Need is no\n/);
    expect(out).toMatch(/✗ Hurry +Ready is no\n/);
    expect(out).toMatch(/✗ Money +Budget is not approved {2}\(Budget is none\)\n/);
    expect(out).toContain('Counts 1 business hour, by new_york');
  });

  test('tells of data that could not be used', async () => {
    const { out } = await funnel(['explain', program, '--lead', 'L5']);
    expect(out).toContain('Company size: "many" is not a number, so it counts as unknown.');
  });

  test('says when time alone changes the result', async () => {
    const { out } = await funnel(['explain', program, '--lead', 'L1']);
    expect(out).toMatch(/If nothing new happens, on 30 Nov 2026.* Marketing qualified turns from\s+passed to missed/);
  });

  test('as JSON, as its schema says', async () => {
    const { out } = await funnel(['explain', program, '--lead', 'L1', '--format', 'json']);
    expectValid(out, 'packages/cli/schema/explain.schema.json');
  });

  test('as Markdown', async () => {
    const { out } = await funnel(['explain', program, '--lead', 'L1', '--format', 'markdown']);
    expect(out).toMatch(/^# Lead L1\n/);
    expect(out).toMatch(/^- ✓ Marketing qualified: yes\./m);
  });
});

describe('history and clocks', () => {
  const desk = folder({ ...DESK, 'funnel.yaml': DESK_SETTINGS.replace(/, moves\.csv|.*clocks.*\n/g, '') });

  test('are read with the lead', async () => {
    const { code, out } = await funnel(['explain', desk, '--lead', 'D2', '--format', 'json']);
    expectValid(out, 'packages/cli/schema/explain.schema.json');
    expect(out).toContain('Marketing qualified');
    expect(out).toContain('First response');
    expect(code).toBe(0);
  });

  test('time alone moves the lead on, or lets its clock run out', async () => {
    const { out } = await funnel(['explain', desk, '--lead', 'D1']);
    expect(out).toMatch(/If nothing new happens, on 22 Nov 2026, 12:00/);
    const stalled = await funnel(['explain', desk, '--lead', 'D2']);
    expect(stalled.out).toMatch(/If nothing new happens, on 4 Dec 2026, 09:00/);
    const before = await funnel(['explain', desk, '--lead', 'D1', '--as-of', '2026-11-19']);
    expect(before.out).not.toContain('If nothing new happens');
  });

  test('a file that the rules have no use for is told of', async () => {
    const { err } = await funnel(['explain', program, '--lead', 'L1', '--history', `${desk}/history.csv`]);
    expect(err).toContain('history.csv not read: the program has no lifecycle.');
  });
});

describe('the timeline', () => {
  const desk = folder({ ...DESK, 'funnel.yaml': DESK_SETTINGS.replace(/, moves\.csv|.*clocks.*\n/g, '') });

  test('tells the life of a lead up to the instant', async () => {
    const { code, out } = await funnel(['explain', desk, '--lead', 'D1', '--timeline']);
    const days = [...out.matchAll(/^(\d+ \w+ \d+) (\d\d:\d\d)/gm)].map(each => `${each[1]} ${each[2]}`);
    expect(days).toEqual(['1 Nov 2026 09:00', '20 Nov 2026 09:00', '21 Nov 2026 03:00', '21 Nov 2026 09:00']);
    expect(out).toContain('Marketing qualified');
    expect(out).toContain('First response');
    expect(code).toBe(0);
  });

  test('ends at the instant given', async () => {
    const { out } = await funnel(['explain', desk, '--lead', 'D1', '--timeline', '--as-of', '2026-11-20']);
    expect(out).not.toContain('Trial started');
  });

  test('as JSON, as its schema says, and as Markdown', async () => {
    const args = ['explain', desk, '--lead', 'D1', '--timeline', '--format'];
    const json = await funnel([...args, 'json']);
    expectValid(json.out, 'packages/cli/schema/explain-timeline.schema.json');
    expect((await funnel([...args, 'markdown'])).out).toMatch(/^# /);
  });

  test('of a lead of whom nothing is known is that of its instant', async () => {
    const { code, out } = await funnel(['explain', desk, '--lead', 'D4', '--timeline']);
    expect(out).toContain('21 Nov 2026');
    expect(code).toBe(0);
  });
});

describe('wrong calls', () => {
  test('no lead named', async () => {
    const { code, err } = await funnel(['explain', program]);
    expect(err).toContain("required option '--lead <id>' not specified");
    expect(code).toBe(2);
  });

  test('a lead that is not there, with a suggestion', async () => {
    const { code, err } = await funnel(['explain', program, '--lead', 'l1']);
    expect(err).toContain('There is no lead "l1" among the 5 of leads.csv. [no-such-lead]\n  Did you mean "L1"?');
    expect(code).toBe(2);
  });

  test('no data at all', async () => {
    const { code, err } = await funnel(['explain', folder({ 'a.funnel': 'lead { email text }\n' }), '--lead', 'x']);
    expect(err).toContain('[no-leads]');
    expect(code).toBe(2);
  });
});
