// Tests of rules, and which branches of the rules they tried.

export { barId, barsAt, type Pointed } from './boundaries/bars-at.ts';
export {
  type Boundaries,
  type BoundaryCase,
  type BoundaryOptions,
  type BoundarySide,
  boundaries,
} from './boundaries/boundaries.ts';
export { addedTo, boundaryFile } from './boundaries/print-cases.ts';
export { boundaryWords } from './boundaries/words.ts';
export type { Side } from './coverage/branch-point.ts';
export { type Branch, type Coverage, coverage } from './coverage/coverage.ts';
export type { Change } from './diff/change.ts';
export { changesBetween } from './diff/changes-between.ts';
export { compareLeads, type LeadsCompared } from './diff/leads/decide-both.ts';
export type { LeadsReport } from './diff/leads/leads-report.ts';
export { diffMarkdown } from './diff/report/render-markdown.ts';
export { type DiffTextOptions, diffText } from './diff/report/render-text.ts';
export { type DiffReport, diffReport, type ToldChange, type ToldDeclaration } from './diff/report/report.ts';
export { answersTo, type ConditionAnswer } from './parts/answers.ts';
export { laterDecision } from './parts/later-decision.ts';
export { type Part, partsOf, type Situation } from './parts/parts-of.ts';
export type { Reason } from './parts/reasons.ts';
export type { TestProblemCode } from './problems/catalogue.ts';
export { type Place, problemMessage, type TestProblem } from './problems/problem.ts';
export { type ReportFormat, renderTestResults } from './report/render.ts';
export { renderCoverage } from './report/render-coverage.ts';
export { plainText, reasonLines } from './report/words.ts';
export { ASPECTS } from './run/aspects.ts';
export { recordOf } from './run/record-of.ts';
export {
  type CaseResult,
  type Failure,
  problemsIn,
  type RunTestsOptions,
  runTests,
  type SourceText,
  type TestReport,
  testProblems,
} from './run/run-tests.ts';
export { type Sample, type SampleFacts, sampleOf } from './sample/facts/sample.ts';
export { type SampleRequest, sampleFindings } from './sample/findings.ts';
export type { FileFacts } from './sample/inquiry.ts';
export { type Thresholds, USUAL_THRESHOLDS } from './sample/thresholds.ts';
export { readActivity } from './test-file/activity.ts';
export { readClock } from './test-file/clock.ts';
export { asData } from './test-file/entries.ts';
export { readEntry } from './test-file/entry.ts';
export { type Located, locate } from './test-file/located.ts';
export { readTestFile } from './test-file/read-test-file.ts';
export { TEST_SCHEMA } from './test-file/schema.ts';
export type { TestCase, TestFile } from './test-file/test-file.ts';
