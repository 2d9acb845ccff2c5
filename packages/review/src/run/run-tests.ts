// Tests of rules over texts handed in: no files, no process.
import { type Bundle, createStager, type Decision } from '@funnel/bundle';
import { decide, type Prepared, prepare } from '@funnel/evaluator';
import type { Situation } from '../parts/parts-of.ts';
import { type Reason, reasonsFor } from '../parts/reasons.ts';
import type { Place, TestProblem } from '../problems/problem.ts';
import type { Plain } from '../test-file/located.ts';
import { readTestFile } from '../test-file/read-test-file.ts';
import type { TestCase, TestFile } from '../test-file/test-file.ts';
import type { Check } from './check.ts';
import { checksOf } from './expectation.ts';
import { paramsOf, recordOf } from './record-of.ts';
import { problemsByFact } from './whole.ts';

export interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** One expectation that was not met. */
export interface Failure {
  readonly place: Place;
  /** What was looked at, as the author wrote it: `gates.ready failed at`. */
  readonly path: string;
  readonly expected: Plain;
  readonly actual: Plain;
  readonly reasons: readonly Reason[];
}

export interface CaseResult {
  readonly name: string;
  readonly place: Place;
  /** How many expectations were looked at. */
  readonly checks: number;
  readonly failures: readonly Failure[];
  readonly situation: Situation;
  readonly decision: Decision;
}

export interface TestReport {
  readonly files: readonly string[];
  readonly results: readonly CaseResult[];
  /** What is wrong with the test files themselves; a case with a problem does not run. */
  readonly problems: readonly TestProblem[];
  readonly passed: number;
  readonly failed: number;
}

export interface RunTestsOptions {
  /** Only cases whose name contains this, in any case of letters. */
  readonly filter?: string;
}

/**
 * Runs every case of the files against the rules. A data problem that a case does not expect is a failure too: a typing error in a test
 * would otherwise make a fact quietly unknown.
 */
export function runTests(bundle: Bundle, files: readonly SourceText[], options: RunTestsOptions = {}): TestReport {
  const prepared = prepare(bundle);
  const problems: TestProblem[] = [];
  const results: CaseResult[] = [];
  const wanted = options.filter?.toLowerCase() ?? '';
  for (const { path, text } of files) {
    const file = readTestFile(path, text);
    const own = [...file.problems];
    for (const each of file.cases) {
      if (each.name.toLowerCase().includes(wanted)) results.push(...runCase(bundle, prepared, each, own));
    }
    problems.push(...own.sort(byPlace));
  }
  const failed = results.filter(each => each.failures.length > 0).length;
  return { files: files.map(each => each.path), results, problems, passed: results.length - failed, failed };
}

/**
 * What is wrong with a file itself, and with what its cases say of the rules: where these do not compile, `bundle` is null and nobody
 * knows. No case is run.
 */
export function problemsIn(bundle: Bundle | null, file: TestFile): readonly TestProblem[] {
  const own = [...file.problems];
  if (bundle !== null) for (const each of file.cases) planned(bundle, each, own);
  return own.sort(byPlace);
}

/** The same of texts. */
export function testProblems(bundle: Bundle | null, files: readonly SourceText[]): readonly TestProblem[] {
  return files.flatMap(({ path, text }) => problemsIn(bundle, readTestFile(path, text)));
}

const byPlace = (a: TestProblem, b: TestProblem): number =>
  a.place.line - b.place.line || a.place.column - b.place.column;

/** What to decide, and what to look at in the decision; null where the rules know nothing of what the case says. */
function planned(bundle: Bundle, test: TestCase, problems: TestProblem[]) {
  const own: TestProblem[] = [];
  const record = recordOf(bundle, test, own);
  const set = paramsOf(bundle, test.set, own);
  const checks = test.expect.flatMap(entry => checksOf(bundle, entry, own));
  problems.push(...own);
  return own.length > 0 ? null : { record, set, checks };
}

function runCase(bundle: Bundle, prepared: Prepared, test: TestCase, problems: TestProblem[]): CaseResult[] {
  const plan = planned(bundle, test, problems);
  if (plan === null) return [];
  const { checks, record, set } = plan;
  const decision = decide(prepared, createStager(bundle.rules)(record), test.asOf, { set });
  const all = checks.some(check => check.path === 'problems') ? checks : [...checks, noProblems(test)];
  const situation: Situation = { record, asOf: test.asOf, set };
  const failures = all.flatMap(check => failure(bundle, decision, situation, check));
  return [{ name: test.name, place: test.place, checks: checks.length, failures, situation, decision }];
}

function noProblems(test: TestCase): Check {
  const subject = { part: 'whole', name: null } as const;
  const holds = (actual: Plain): boolean => JSON.stringify(actual) === '{}';
  return { path: 'problems', place: test.place, subject, expected: {}, read: problemsByFact, holds };
}

function failure(bundle: Bundle, decision: Decision, situation: Situation, check: Check): Failure[] {
  const actual = check.read(decision, situation.asOf);
  if (check.holds(actual, check.expected)) return [];
  const reasons = reasonsFor(bundle, decision, situation, check.subject);
  return [{ place: check.place, path: check.path, expected: check.expected, actual, reasons }];
}
