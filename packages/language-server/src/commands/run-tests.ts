// Runs tests on the texts as the editor has them, and says which branches of the rules they went through.
import { coverage, plainText, problemMessage, reasonLines, runTests as run, type TestReport } from '@funnel/review';
import { type OpenProgram, uriIn } from '../programs.ts';
import { type Command, isRefused, type OfProgram, refuse } from './command.ts';
import { bundleOrRefusal } from './compiled.ts';
import { type CoverageAnswer, coverageAnswer } from './coverage.ts';
import { findProgram } from './find-program.ts';
import { type FoundTest, testFiles } from './test-files.ts';

export interface RunTestsParams extends OfProgram {
  /** All unless given. A case goes by its file, its name and the line it stands on. */
  readonly only?: readonly { readonly uri: string; readonly name?: string; readonly line?: number }[];
  readonly coverage?: boolean;
}

/** Lines and columns count from 0. Values are as YAML writes them. */
export interface RunTestsAnswer {
  readonly root: string;
  readonly passed: number;
  readonly failed: number;
  readonly results: readonly CaseAnswer[];
  /** Cases with such a problem did not run. */
  readonly problems: readonly (FilePlace & { readonly message: string })[];
  readonly coverage: CoverageAnswer | null;
}

interface FilePlace {
  readonly uri: string;
  readonly line: number;
  readonly column: number;
}

export interface CaseAnswer extends FilePlace {
  readonly name: string;
  readonly checks: number;
  readonly failures: readonly FailureAnswer[];
}

export interface FailureAnswer extends FilePlace {
  readonly path: string;
  readonly expected: string;
  readonly actual: string;
  readonly reasons: readonly string[];
}

type Choice = NonNullable<RunTestsParams['only']>[number];

const chosen = (choice: Choice, uri: string, name: string, line: number): boolean =>
  choice.uri === uri && (choice.name ?? name) === name && (choice.line ?? line) === line;

/** A filter that the wanted cases have in common, so that of a long file one case alone is decided. */
function reportOf(bundle: Parameters<typeof run>[0], files: readonly FoundTest[], only: readonly Choice[] | null) {
  const wanted = only === null ? files : files.filter(({ uri }) => only.some(choice => choice.uri === uri));
  const name = only?.length === 1 ? only[0]!.name : undefined;
  const report = run(bundle, wanted, name === undefined ? {} : { filter: name });
  if (only === null) return report;
  const uris = new Map(wanted.map(({ path, uri }) => [path, uri]));
  const results = report.results.filter(({ name: own, place }) =>
    only.some(choice => chosen(choice, uris.get(place.file)!, own, place.line - 1)),
  );
  const failed = results.filter(({ failures }) => failures.length > 0).length;
  return { ...report, results, failed, passed: results.length - failed };
}

function answer(program: OpenProgram, report: TestReport): Omit<RunTestsAnswer, 'coverage'> {
  const at = ({ column, file, line }: TestReport['results'][number]['place']): FilePlace => ({
    uri: uriIn(program, file),
    line: line - 1,
    column: column - 1,
  });
  return {
    root: program.root,
    passed: report.passed,
    failed: report.failed,
    results: report.results.map(({ checks, failures, name, place }) => ({
      ...at(place),
      name,
      checks,
      failures: failures.map(failure => ({
        ...at(failure.place),
        path: failure.path,
        expected: plainText(failure.expected),
        actual: plainText(failure.actual),
        reasons: failure.reasons.flatMap(reason => reasonLines(reason, '')),
      })),
    })),
    problems: report.problems.map(each => ({ ...at(each.place), message: problemMessage(each) })),
  };
}

export const runTests: Command<RunTestsParams, RunTestsAnswer> = async (context, params, token) => {
  const program = await findProgram(context, params);
  if (isRefused(program)) return program;
  const made = await bundleOrRefusal(program.snapshot);
  if (isRefused(made)) return made;
  const files = await testFiles(context, program);
  if (token.isCancellationRequested) return refuse('cancelled');
  const report = reportOf(made.bundle, files, params.only ?? null);
  const covered = params.coverage === true ? coverageAnswer(program, made.bundle, coverage(made.bundle, report)) : null;
  return { ...answer(program, report), coverage: covered };
};
