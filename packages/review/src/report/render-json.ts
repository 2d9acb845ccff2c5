// Results of tests for machines.
import { problemMessage } from '../problems/problem.ts';
import type { TestReport } from '../run/run-tests.ts';

/** One JSON document; decisions are left out. */
export function renderJson(report: TestReport): string {
  const results = report.results.map(({ name, place, checks, failures }) => ({
    name,
    place,
    passed: failures.length === 0,
    checks,
    failures,
  }));
  const problems = report.problems.map(each => ({ ...each, message: problemMessage(each) }));
  const { files, passed, failed } = report;
  return `${JSON.stringify({ files, passed, failed, results, problems }, null, 2)}\n`;
}
