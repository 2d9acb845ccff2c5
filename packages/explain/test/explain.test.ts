// Explanations of hand-written decisions: the sentences that matter one by one, and whole pages as golden texts.
import type { Decision, RawRecord } from '@funnel/bundle';
import { explainDecision, explanationToMarkdown, renderExplanation } from '@funnel/explain';
import { describe, expect, test } from 'vitest';
import { AT_ONCE, EXCLUDED, gate, gateLine, NEAR_MISS, QUALIFIED, REFUSED } from './fixtures/decisions.ts';
import { BUNDLE } from './fixtures/rules.ts';

const RECORD: RawRecord = {
  id: 'L-1042',
  fields: {
    email: 'pat@buyer.example',
    title: 'VP Infrastructure',
    seniority: 'vp',
    department: 'IT',
    employees: '800',
    budget: 'Select',
    authority: 'influencer',
    timeframe: 'soon',
  },
  activities: [
    { type: 'email clicked', at: '2026-11-19T10:00:00Z' },
    { type: 'page_view', at: '2026-11-21T11:15:00Z' },
    { type: 'call', at: '2026-11-20T10:00:00Z' },
    { type: 'page_view', at: '2026-12-21T11:15:00Z' },
  ],
};

const LATER: Decision = {
  ...NEAR_MISS,
  as_of: '2026-12-02T12:00:00.000Z',
  scores: { ...NEAR_MISS.scores, engagement: { ...NEAR_MISS.scores['engagement']!, value: 18 } },
  gates: { ...NEAR_MISS.gates, qualified: gate('failed') },
};

const CASES: Readonly<Record<string, { decision: Decision; record?: RawRecord; later?: Decision }>> = {
  'near-miss': { decision: NEAR_MISS, record: RECORD, later: LATER },
  qualified: { decision: QUALIFIED },
  refused: { decision: REFUSED },
  excluded: { decision: EXCLUDED, record: RECORD },
  'at-once': { decision: AT_ONCE },
};

function text(decision: Decision): string {
  return renderExplanation(explainDecision(BUNDLE, decision));
}

describe('whole pages', () => {
  test.each(Object.entries(CASES))('%s', async (name, { decision, ...options }) => {
    const explanation = explainDecision(BUNDLE, decision, options);
    await expect(renderExplanation(explanation, { width: 90 })).toMatchFileSnapshot(`golden/${name}.txt`);
    await expect(explanationToMarkdown(explanation)).toMatchFileSnapshot(`golden/${name}.md`);
  });
});

describe('verdicts', () => {
  test('a missed bar is said with its distance', () => {
    expect(text(NEAR_MISS)).toContain('✗ Marketing qualified: no. Engagement is 31, 9 short of the 40 it needs.');
  });

  test('an open gate says what to ask', () => {
    expect(explainDecision(BUNDLE, NEAR_MISS).verdicts[1]?.text).toBe(
      'Sales qualified (by BANT): open. 1 of 4 holds (Authority), 2 are needed. Ask for Budget or "Buys within, days".',
    );
  });

  test('a refusal says why in words', () => {
    expect(text(REFUSED)).toContain(
      '✗ Marketing qualified: refused. Competitor (the domain of email is in the list "competitors").',
    );
  });

  test('an excluded lead gets one sentence and no scores', () => {
    const explanation = explainDecision(BUNDLE, EXCLUDED);
    expect(explanation.verdicts.map(each => each.text)).toEqual([
      'Left out: Our own people. No score and no gate applies to this lead.',
    ]);
    expect(explanation.sections.filter(each => each.kind === 'score' || each.kind === 'gate')).toEqual([]);
  });

  test('a bar that facts could still lift names them', () => {
    const open: Decision = {
      ...NEAR_MISS,
      gates: {
        ready: gate('failed', { by: 'fit', could_pass: true, lines: [gateLine('fit', 'no', { value: 50, bar: 60 })] }),
      },
    };
    expect(explainDecision(BUNDLE, { ...open, gates: { ...NEAR_MISS.gates, ...open.gates } }).verdicts[0]?.text).toBe(
      'Marketing qualified: no. Fit is 50, 10 short of the 60 it needs. It could still pass: Technology and Budget are not known.',
    );
  });

  test('gates that only serve others stand last', () => {
    const names = explainDecision(BUNDLE, NEAR_MISS).sections.filter(each => each.kind === 'gate');
    expect(names.map(each => each.name)).toEqual(['ready', 'qualified']);
  });
});

describe('scores', () => {
  test('the figures shown add up to the score shown', () => {
    for (const { decision } of Object.values(CASES)) {
      for (const section of explainDecision(BUNDLE, decision).sections.filter(each => each.kind === 'score')) {
        const sum = section.lines.reduce(
          (total, each) => total + Number((each.amount ?? '0').replace('−', '-').replace(/^<.*/, '0')),
          0,
        );
        expect(sum).toBeCloseTo(section.meter!.value, 9);
      }
    }
  });

  test('what each cut took is said', () => {
    const near = text(NEAR_MISS);
    expect(near).toContain('3 more are older than 30 days and no longer count (9 points)');
    expect(near).toContain('2 more were left out: each asset counts once (16 points)');
    expect(near).toContain('Fading with age took 6.8 points');
    const full = text(QUALIFIED);
    expect(full).toContain('Limited to 25 points, which took 20 points');
    expect(full).toContain('1 more was left out: only the first one counts (25 points)');
    expect(full).toMatch(/−18 {2}Content gives at most 30/);
  });

  test('what is unknown is said with what it would give', () => {
    expect(text(NEAR_MISS)).toContain('(Technology is not known; would give +20)');
    expect(text(NEAR_MISS)).toContain('Between 70 and 100 once everything is known.');
  });
});

describe('layout', () => {
  test.each([40, 60, 80, 100])('no line is wider than %i columns unless one word is', width => {
    const page = renderExplanation(explainDecision(BUNDLE, NEAR_MISS, { record: RECORD }), { width });
    for (const row of page.split('\n')) {
      const longestWord = Math.max(
        ...row
          .trim()
          .split(' ')
          .map(word => [...word].length),
      );
      if (longestWord < 20) expect([...row].length, row).toBeLessThanOrEqual(width + 20);
      expect(row).toBe(row.trimEnd());
    }
  });

  test('colour adds nothing but colour', () => {
    const explanation = explainDecision(BUNDLE, NEAR_MISS, { record: RECORD });
    const coloured = renderExplanation(explanation, { color: true });
    expect(coloured).not.toBe(renderExplanation(explanation));
    expect(coloured.replace(/\u001b\[\d*m/g, '')).toBe(renderExplanation(explanation));
  });

  test('an explanation is plain data', () => {
    const explanation = explainDecision(BUNDLE, NEAR_MISS, { record: RECORD, later: LATER });
    expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
  });
});
