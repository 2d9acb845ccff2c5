// What holds of every decision, whatever the program, the lead and the instant.
import { beforeAll, describe, expect, it } from 'vitest';
import { casesAskedFor } from '../random/corpus.ts';
import { decisionLaws } from './laws/all.ts';
import { explainBreach, type HuntReport, hunt } from './laws/hunt.ts';

const cases = casesAskedFor(180, 6000);

describe(`laws of ${cases} random decisions`, () => {
  let report: HuntReport;

  beforeAll(() => {
    report = hunt(decisionLaws, cases);
  }, 3_600_000);

  it('are asked of nearly all programs, since the checker accepts them', () => {
    expect(report.cases).toBeGreaterThanOrEqual(cases * 0.95);
  });

  it.each(Object.keys(decisionLaws))('%s', { timeout: 600_000 }, name => {
    const breach = report.breaches.find(({ law }) => law === name);
    expect(breach === undefined ? '' : explainBreach(decisionLaws, breach)).toBe('');
  });
});
