// What check tells of the tests beside the rules.
import { compile } from '@funnel/compiler';
import type { CheckResult } from '@funnel/language';
import { type SourceText, type TestProblem, testProblems } from '@funnel/review';

/** What is wrong with the test files themselves, and with the names in them where the program compiles. */
export function wrongTests(result: CheckResult, files: readonly SourceText[]): readonly TestProblem[] {
  const isBroken = result.diagnostics.some(each => each.severity === 'error');
  return testProblems(isBroken ? null : compile(result.program), files);
}
