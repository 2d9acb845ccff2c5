// Everything that check looks at: settings, sources, test files.
import type { ProgramFolder } from '@funnel/data';
import {
  type CheckResult,
  check,
  type LocatedDiagnostic,
  parseFile,
  type Withheld,
  withhold,
  withSeverities,
} from '@funnel/language';
import type { SourceText } from '@funnel/review';
import { testFiles } from '../program/test-files.ts';
import { isDated } from './dated.ts';
import { type Finding, findingsIn, folderFinding, plainFinding, testFinding } from './finding.ts';

/** A finding with the diagnostic it was made of, for its code frame; null for one about a folder, settings or tests. */
export interface Told {
  readonly finding: Finding;
  readonly diagnostic: LocatedDiagnostic | null;
}

/** A finding that a comment allows. */
export interface AllowedFinding {
  readonly finding: Finding;
  /** As the comment gives it. */
  readonly reason: string;
}

export interface Inspection {
  /** In the order in which they are told, with the severities that the settings choose. */
  readonly told: readonly Told[];
  readonly allowed: readonly AllowedFinding[];
  /** Whether anything in the program depends on the day. */
  readonly dated: boolean;
}

function missingTests({ root }: ProgramFolder, nothing: readonly string[]): readonly Finding[] {
  const named = nothing.filter(entry => entry !== '**/*.test.yaml');
  return named.map(entry =>
    plainFinding({
      code: 'tests-missing',
      severity: 'warning',
      file: null,
      start: null,
      message: `funnel.yaml names "${entry}" for tests, and there is no such file in ${root}.`,
    }),
  );
}

/** Checks the sources of a program as of an instant, in milliseconds, as its settings say. */
export function checkSources({ reader, settings, sources }: ProgramFolder, asOf: number): CheckResult {
  const { checks, calendarYears: years } = settings;
  const owners = Object.keys(settings.owners);
  const files = sources.map(each => parseFile(each.path, each.text));
  return check(files, reader, { years, protected: checks.protected, owners, asOf });
}

function byPlace(a: LocatedDiagnostic, b: LocatedDiagnostic): number {
  return (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.span.start - b.span.start;
}

/** What looks at tests is loaded where there are any. */
async function findingsOfTests(result: CheckResult, files: readonly SourceText[]): Promise<readonly Finding[]> {
  if (files.length === 0) return [];
  const { wrongTests } = await import('./wrong-tests.ts');
  return wrongTests(result, files).map(testFinding);
}

const NOTHING: Withheld = { diagnostics: [], allowed: [] };

/**
 * Looks at a checked program, its folder and its tests; `sampled` is what its leads say, null where they were not looked at. Never
 * fails for what is in the program: whatever is wrong is a finding.
 */
export async function inspect(
  folder: ProgramFolder,
  result: CheckResult,
  sampled: readonly LocatedDiagnostic[] | null = null,
): Promise<Inspection> {
  const { checks } = folder.settings;
  const { files } = result.program;
  const ofLeads = sampled === null ? NOTHING : withhold(files, sampled, new Set(['records']));
  const tests = await testFiles(folder);
  const others = [
    ...folder.problems.map(folderFinding),
    ...missingTests(folder, tests.nothing),
    ...(await findingsOfTests(result, tests.files)),
  ];
  const own = files.length === 0 ? [] : [...result.diagnostics, ...ofLeads.diagnostics].sort(byPlace);
  const toFinding = findingsIn(result);
  return {
    told: [
      ...withSeverities(others, checks.severity).map(finding => ({ finding, diagnostic: null })),
      ...withSeverities(own, checks.severity).map(diagnostic => ({ finding: toFinding(diagnostic), diagnostic })),
    ],
    allowed: [...result.allowed, ...ofLeads.allowed].flatMap(({ diagnostic, reason }) =>
      withSeverities([diagnostic], checks.severity).map(each => ({ finding: toFinding(each), reason })),
    ),
    dated: isDated(result),
  };
}
