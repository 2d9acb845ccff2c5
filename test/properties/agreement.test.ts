// The fast evaluator, as an interpreter and as generated code, decides every random case as the reference does.
import type { RawRecord } from '@funnel/bundle';
import { describe, expect, it } from 'vitest';
import { buildText, casesAskedFor } from '../random/corpus.ts';
import { disagreements } from './laws/agreement.ts';
import { agreementLaws } from './laws/all.ts';
import { explainBreach, hunt } from './laws/hunt.ts';
import { decisionOf, ready } from './laws/subject.ts';

const cases = casesAskedFor(600);

describe('agreement with the reference', () => {
  it(`on ${cases} random cases`, { timeout: 3_600_000 }, () => {
    const report = hunt(agreementLaws, cases);
    expect(report.breaches.map(breach => explainBreach(agreementLaws, breach)).join('\n\n')).toBe('');
    expect(report.cases).toBeGreaterThanOrEqual(cases * 0.95);
  });

  it('on what an unknown segment wants after a move, which is what it wanted before', () => {
    const { bundle } = buildText(`
      lead { size number }
      activity call
      segment settled when days in stage >= 2
      lifecycle { stage inquiry stage mql move inquiry to mql when size >= 1 }
      sla first { start on entering mql met by call
        target 1 elapsed hour when segment is settled
        target 2 elapsed hours otherwise }`);
    const raw: RawRecord = { id: 'lead', fields: { size: 3 } };
    const subject = { ...ready(bundle!), raw, asOf: Date.UTC(2026, 10, 21), set: {}, migrate: false, seed: 0 };
    expect(disagreements(subject, subject.interpreted)).toEqual([]);
    expect(decisionOf(subject).clocks[0]).toMatchObject({ uncertain: ['stage'] });
  });
});
