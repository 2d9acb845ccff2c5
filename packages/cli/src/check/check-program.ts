// Everything that check looks at: settings, sources, test files.
import { compile } from '@funnel/compiler';
import { openProgram, type ProgramFolder } from '@funnel/data';
import { type CheckResult, check, type LocatedDiagnostic, parseFile, type Severity } from '@funnel/language';
import { runTests, type SourceText, type TestProblem } from '@funnel/review';
import { sourceTexts } from '../program/load.ts';
import { testFiles } from '../program/test-files.ts';
import { diagnosticFinding, type Finding, folderFinding, placesIn, testFinding } from './finding.ts';

export interface Checked {
  readonly folder: ProgramFolder;
  /** Of the language, for the code frames of the text form. */
  readonly diagnostics: readonly LocatedDiagnostic[];
  /** Of the folder, its settings and its tests. */
  readonly others: readonly Finding[];
  /** All of them, in the order in which they are told. */
  readonly findings: readonly Finding[];
}

function missingTests(folder: ProgramFolder, nothing: readonly string[]): readonly Finding[] {
  const named = nothing.filter(entry => entry !== '**/*.test.yaml');
  return named.map(entry => ({
    code: 'tests-missing',
    severity: 'warning' as const,
    file: null,
    start: null,
    end: null,
    message: `funnel.yaml names "${entry}" for tests, and there is no such file in ${folder.root}.`,
    hint: null,
    related: [],
  }));
}

/** What is wrong with the test files themselves; asked only of a program that compiles. */
function testProblems(result: CheckResult, files: readonly SourceText[]): readonly TestProblem[] {
  if (files.length === 0 || result.diagnostics.some(each => each.severity === 'error')) return [];
  return runTests(compile(result.program), files).problems;
}

/** Never fails for what is in the program: whatever is wrong is a finding. */
export function checkProgram(path: string): Checked {
  const folder = openProgram(path);
  const files = folder.sources.map(each => parseFile(each.path, each.text));
  const result = check(files, folder.reader, { years: folder.settings.calendarYears });
  const places = placesIn(sourceTexts(folder));
  const tests = testFiles(folder);
  const others = [
    ...folder.problems.map(folderFinding),
    ...missingTests(folder, tests.nothing),
    ...testProblems(result, tests.files).map(testFinding),
  ];
  const diagnostics = folder.sources.length === 0 ? [] : result.diagnostics;
  return {
    folder,
    diagnostics,
    others,
    findings: [...others, ...diagnostics.map(each => diagnosticFinding(each, places))],
  };
}

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Whether one of them is at least as grave. */
export function anyAsGrave(findings: readonly Finding[], least: Severity): boolean {
  return findings.some(each => RANKS[each.severity] <= RANKS[least]);
}

export type Counts = Readonly<Record<Severity, number>>;

export function countsOf(findings: readonly Finding[]): Counts {
  const of = (severity: Severity): number => findings.filter(each => each.severity === severity).length;
  return { error: of('error'), warning: of('warning'), info: of('info') };
}
