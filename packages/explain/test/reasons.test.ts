// Reasons name the parts of a condition that made it come out as it did, and no others.
import type { Bundle, Condition, Decision } from '@funnel/bundle';
import { type Answer, explainDecision, type TimelineStep, timeline } from '@funnel/explain';
import { describe, expect, test } from 'vitest';
import { NEAR_MISS } from './fixtures/decisions.ts';
import { RUNNING } from './fixtures/time-decisions.ts';
import { TIME_BUNDLE } from './fixtures/time-rules.ts';

const atLeast = (score: string, bar: number): Condition => ({
  kind: 'compare',
  operator: '>=',
  left: { kind: 'score', name: score },
  right: { kind: 'number', value: bar, decimals: 0 },
  left_factor: 1,
  right_factor: 1,
});
const approved: Condition = {
  kind: 'equal',
  type: 'member',
  left: { kind: 'field', name: 'budget' },
  right: { kind: 'member', value: 'approved' },
};
const enterprise: Condition = { kind: 'segment', name: 'enterprise' };
const and = (...of: Condition[]): Condition => ({ kind: 'and', of });
const or = (...of: Condition[]): Condition => ({ kind: 'or', of });
const not = (of: Condition): Condition => ({ kind: 'not', of });

const HOT = and(atLeast('fit', 70), or(atLeast('engagement', 60), approved, atLeast('fit', 90)));

function graded(hot: Condition, warm: Condition | null = null): Bundle {
  const bands = [
    { name: 'hot', label: 'Hot', when: hot, until: null },
    ...(warm === null ? [] : [{ name: 'warm', label: 'Warm', when: warm, until: null }]),
    { name: 'cold', label: 'Cold', when: null, until: null },
  ];
  return { ...TIME_BUNDLE, rules: { ...TIME_BUNDLE.rules, grades: [{ name: 'priority', label: 'Priority', bands }] } };
}

/** Fit 70 unless told otherwise. */
function decided(band: string, engagement: number, more: Partial<Decision> = {}): Decision {
  const { scores } = NEAR_MISS;
  return {
    ...NEAR_MISS,
    scores: { ...scores, engagement: { ...scores['engagement']!, value: engagement } },
    grades: { priority: { band, label: null, uncertain: [] } },
    routes: { owner: { team: 'sdr', uncertain: [], queue: null } },
    ...more,
  };
}

function gradeOf(bundle: Bundle, decision: Decision, holds: Answer['holds'] | null = null): readonly (string | null)[] {
  const answer = { holds: holds ?? 'unknown', value: null, bar: null } as const;
  const ask = holds === null ? {} : { ask: (asked: readonly Condition[]) => asked.map(() => answer) };
  const section = explainDecision(bundle, decision, ask).sections.find(each => each.kind === 'grade')!;
  const [taken, above] = section.lines;
  return [taken?.detail ?? null, above?.text ?? null];
}

describe('a band that the lead is in', () => {
  test('names of an `or` what holds', () => {
    expect(gradeOf(graded(HOT), decided('hot', 61), 'no')[0]).toBe('Fit is at least 70 and Engagement is at least 60');
    expect(gradeOf(graded(HOT), decided('hot', 59), 'yes')[0]).toBe('Fit is at least 70 and Budget is approved');
  });

  test('names what may hold where nobody says', () => {
    expect(gradeOf(graded(HOT), decided('hot', 59))[0]).toBe('Fit is at least 70 and Budget is approved');
  });

  test('joins with `and` where several hold', () => {
    expect(gradeOf(graded(or(atLeast('fit', 70), atLeast('engagement', 60))), decided('hot', 61))[0]).toBe(
      'Fit is at least 70 and Engagement is at least 60',
    );
  });

  test('names inside `not` what fails', () => {
    const calm = not(and(atLeast('fit', 60), atLeast('engagement', 60)));
    expect(gradeOf(graded(calm), decided('hot', 10))[0]).toBe('Engagement is less than 60');
  });

  test('is told with the whole condition where what is known now contradicts it', () => {
    expect(gradeOf(graded(and(atLeast('fit', 70), atLeast('engagement', 60))), decided('hot', 10))[0]).toBe(
      'Fit is at least 70 and Engagement is at least 60',
    );
  });
});

describe('a band that the lead is not in', () => {
  test('names what is missing, and where the lead stands', () => {
    const hot = and(atLeast('fit', 70), or(atLeast('engagement', 60), atLeast('fit', 90)));
    expect(gradeOf(graded(hot), decided('cold', 31))[1]).toBe(
      'Hot takes: Engagement is at least 60 or Fit is at least 90; they are 31 and 70',
    );
    expect(gradeOf(graded(and(atLeast('fit', 70), atLeast('engagement', 60))), decided('cold', 31))[1]).toBe(
      'Hot takes: Engagement is at least 60; it is 31',
    );
  });

  test('says that it does not hold where there is no figure', () => {
    expect(gradeOf(graded(and(atLeast('fit', 70), approved)), decided('cold', 31), 'no')[1]).toBe(
      'Hot takes: Budget is approved; that does not hold',
    );
  });
});

test('a team that is passed over is told with what fails of its condition', () => {
  const arms = [
    { team: 'enterprise', when: and(enterprise, approved), until: null },
    { team: 'sdr', when: null, until: null },
  ];
  const routes = [{ name: 'owner', label: 'Owner', arms, work: [] }];
  const bundle = { ...TIME_BUNDLE, rules: { ...TIME_BUNDLE.rules, routes } };
  const segments = (holds: 'yes' | 'no') => ({ ...NEAR_MISS.segments, enterprise: { holds, for_want_of: [] } });
  const why = (holds: 'yes' | 'no'): string | null | undefined => {
    const decision = decided('cold', 31, { segments: segments(holds) });
    const ask = (asked: readonly Condition[]) => asked.map(() => ({ holds: 'no', value: null, bar: null }) as const);
    return explainDecision(bundle, decision, { ask }).sections.find(each => each.kind === 'route')?.lines[0]?.detail;
  };
  expect(why('yes')).toBe('Budget is not approved');
  expect(why('no')).toBe('not Enterprise and Budget is not approved');
});

describe('in the table of a life', () => {
  const steps = (...decisions: Decision[]): TimelineStep[] =>
    decisions.map((decision, index) => {
      const as_of = `2026-11-2${index + 1}T12:00:00.000Z`;
      return { at: Date.parse(as_of), decision: { ...decision, as_of } };
    });
  const reasons = (...decisions: Decision[]): readonly (string | null)[] =>
    timeline(graded(HOT, atLeast('engagement', 30)), { id: 'L', fields: {} }, steps(...decisions))
      .rows.flatMap(row => row.decided)
      .filter(each => each.kind === 'grade')
      .map(each => each.why);

  test('a better band has its reason, a worse one what the lost one takes', () => {
    expect(reasons(decided('cold', 10), decided('hot', 61), decided('warm', 45), decided('cold', 29))).toEqual([
      'Fit (70) is at least 70 and Engagement (61) is at least 60',
      'Hot takes: Engagement is at least 60 or Budget is approved or Fit is at least 90; that does not hold',
      'Warm takes: Engagement is at least 30; it is 29',
    ]);
  });
});

describe('what time alone will change', () => {
  const detail = (later: Decision): string | null | undefined =>
    explainDecision(graded(HOT), { ...RUNNING, ...decided('hot', 61), clocks: RUNNING.clocks }, { later })
      .sections.find(each => each.kind === 'later')
      ?.lines.at(-1)?.detail;

  test('is told with the scores that it rests on', () => {
    expect(detail(decided('cold', 59, { as_of: '2026-12-02T12:00:00.000Z' }))).toBe('Engagement 61 → 59');
  });

  test('is told without scores that have no part in it', () => {
    const clocks = RUNNING.clocks.map(each => ({ ...each, state: 'breached' }) as const);
    expect(detail(decided('hot', 60, { as_of: '2026-12-02T12:00:00.000Z', clocks }))).toBeNull();
  });

  test('is as near as it is', () => {
    const near = (next: string): string | undefined =>
      explainDecision(TIME_BUNDLE, decided('hot', 61, { next_change_at: next })).sections.find(
        each => each.kind === 'later',
      )?.lines[0]?.text;
    expect(near('2026-11-21T13:45:00.000Z')).toContain('(in 1 hour 45 minutes)');
    expect(near('2026-11-22T20:59:00.000Z')).toContain('(in 1 day 8 hours)');
    expect(near('2026-11-24T20:59:00.000Z')).toContain('(in 3 days)');
    expect(near('2026-11-21T12:00:30.000Z')).toContain('(now)');
  });
});
