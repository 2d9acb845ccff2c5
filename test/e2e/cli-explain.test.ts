// funnel explain: a lead of the data, in three forms.
import { describe, expect, test } from 'vitest';
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
