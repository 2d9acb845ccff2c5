// The fast evaluator, as an interpreter and as generated code, decides every random case as the reference does.
import { describe, expect, it } from 'vitest';
import { casesAskedFor } from '../random/corpus.ts';
import { agreementLaws } from './laws/all.ts';
import { explainBreach, hunt } from './laws/hunt.ts';

const cases = casesAskedFor(600);

describe('agreement with the reference', () => {
  it(`on ${cases} random cases`, { timeout: 3_600_000 }, () => {
    const report = hunt(agreementLaws, cases);
    expect(report.breaches.map(breach => explainBreach(agreementLaws, breach)).join('\n\n')).toBe('');
    expect(report.cases).toBeGreaterThanOrEqual(cases * 0.95);
  });
});
