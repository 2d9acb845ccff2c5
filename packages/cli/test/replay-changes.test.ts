// What a replay tells of content and hand-offs, and what of them is told ahead.
import type { Decision } from '@funnel/bundle';
import { build } from '@funnel/compiler';
import { evaluate, prepare } from '@funnel/evaluator';
import { laterDecision } from '@funnel/review';
import { describe, expect, test } from 'vitest';
import { changeBetween } from '../src/replay/change.ts';
import { changeText } from '../src/replay/change-text.ts';

const { bundle } = build(
  [
    {
      path: 'rules.funnel',
      text: `lead {
  email text
}

activity page_view

lifecycle {
  stage inquiry
  stage mql "Marketing qualified" by hand
}

team sdr "SDR team" {
  people 2
}

content {
  step awareness "Awareness"
  step interest "Interest" opens when any page_view within 10 days
  offer "Myths" in awareness
  offer "Calculator" in interest
}

handoff new_mql "New MQL" on entering mql {
  to sdr
}
handoff note on entering mql {
  to "bookkeeping"
}
`,
    },
  ],
  { read: () => ({ problem: 'missing' }) },
);
const prepared = prepare(bundle!);

function decided(asOf: string, history: readonly string[] = [], visits: readonly string[] = []): Decision {
  return evaluate(
    prepared,
    {
      id: 'L1',
      fields: {},
      history: history.map(at => ({ stage: 'mql', at })),
      activities: visits.map(at => ({ type: 'page_view', at })),
    },
    Date.parse(asOf),
  );
}

function told(before: Decision | null, now: Decision): readonly string[] {
  const change = changeBetween(before, now);
  return change === null
    ? []
    : changeText(bundle!, [change])
        .trimEnd()
        .split('\n')
        .map(line => line.replace(/^\S* +/, ''));
}

describe('a replay tells', () => {
  test('hand-offs, once, with whom they go to', () => {
    const before = decided('2026-11-01T00:00:00Z');
    const now = decided('2026-11-02T00:00:00Z', ['2026-11-02T00:00:00Z']);
    expect(told(before, now)).toEqual([
      'Comes to Marketing qualified',
      'Hand-off New MQL to SDR team',
      'Hand-off Note to "bookkeeping"',
    ]);
    expect(told(now, decided('2026-11-03T00:00:00Z', ['2026-11-02T00:00:00Z']))).toEqual([]);
  });

  test('a hand-off alone is a change, and says so', () => {
    const now = decided('2026-11-02T00:00:00Z', ['2026-11-02T00:00:00Z']);
    const before = { ...now, handoffs: [] };
    expect(told(before, now)).toEqual(['Hand-off New MQL to SDR team', 'Hand-off Note to "bookkeeping"']);
  });

  test('how far content is, at first and when it turns by time alone', () => {
    const visits = ['2026-11-01T00:00:00Z'];
    const opened = decided('2026-11-05T00:00:00Z', [], visits);
    expect(told(null, opened)).toEqual(['In Inquiry', 'Content: Interest']);
    expect(told(opened, decided('2026-11-11T00:00:00Z', [], visits))).toEqual(['Content: Awareness, was Interest']);
    expect(changeBetween(opened, decided('2026-11-06T00:00:00Z', [], visits))).toBeNull();
  });
});

describe('if nothing new happens', () => {
  test('the next decision that differs may be one about content alone', () => {
    const record = {
      id: 'L1',
      fields: {},
      activities: [{ type: 'page_view', at: '2026-11-01T00:00:00Z' }],
    };
    const now = evaluate(prepared, record, Date.parse('2026-11-05T00:00:00Z'));
    const later = laterDecision(prepared, record, now, {});
    expect(later?.as_of).toBe('2026-11-11T00:00:00.000Z');
    expect(later?.content?.step).toBe('awareness');
  });
});
