// What holds of every decision, whatever the program, the lead and the instant.
import { describe, expect, it } from 'vitest';
import { casesAskedFor } from '../random/corpus.ts';
import { decisionLaws } from './laws/all.ts';
import { explainBreach, hunt } from './laws/hunt.ts';

const cases = casesAskedFor(240);

describe(`laws of ${cases} random decisions`, () => {
  it.each(Object.entries(decisionLaws))('%s', { timeout: 3_600_000 }, (name, law) => {
    const report = hunt({ [name]: law }, cases);
    expect(report.breaches.map(breach => explainBreach(decisionLaws, breach)).join('\n\n')).toBe('');
    expect(report.cases).toBeGreaterThanOrEqual(cases * 0.95);
  });
});
