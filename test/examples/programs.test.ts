// Every example is free of errors and warnings, passes its own tests, and these go through every branch of its rules.
import { coverage, renderCoverage, renderTestResults, runTests } from '@funnel/review';
import { describe, expect, it } from 'vitest';
import { built, compiled, EXAMPLES, folderProblems, testFiles } from './support/example.ts';

describe.each(EXAMPLES)('examples/%s', name => {
  it('has neither errors nor warnings', () => {
    expect(folderProblems(name)).toEqual([]);
    expect(built(name).result.diagnostics).toEqual([]);
  });

  it('passes its own tests', () => {
    const report = runTests(compiled(name), testFiles(name));
    expect(report.results.length).toBeGreaterThan(10);
    expect(report.problems).toEqual([]);
    expect(report.failed, renderTestResults(report, { format: 'text', color: false })).toBe(0);
  });

  it('has tests for every branch of its rules', () => {
    const bundle = compiled(name);
    const covered = coverage(bundle, runTests(bundle, testFiles(name)));
    expect(covered.percent, renderCoverage(covered, { color: false })).toBe(100);
    expect(covered.total).toBeGreaterThan(10);
  });
});
