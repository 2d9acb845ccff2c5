// The tests beside the rules: files, cases and what is wrong with them.
import { problemMessage } from '@funnel/review';
import { type Command, isRefused, type OfProgram } from './command.ts';
import { bundleOf } from './compiled.ts';
import { findProgram } from './find-program.ts';
import { testFiles } from './test-files.ts';

/** Lines and columns count from 0. */
export interface TestsAnswer {
  readonly root: string;
  readonly files: readonly {
    readonly uri: string;
    readonly path: string;
    readonly cases: readonly { readonly name: string; readonly line: number }[];
    readonly problems: readonly { readonly line: number; readonly column: number; readonly message: string }[];
  }[];
}

export const tests: Command<OfProgram, TestsAnswer> = async (context, params) => {
  const program = await findProgram(context, params);
  if (isRefused(program)) return program;
  const { testProblems } = await import('@funnel/review');
  const bundle = await bundleOf(program.snapshot);
  const files = (await testFiles(context, program)).map(({ file, path, text, uri }) => ({
    uri,
    path,
    cases: file.cases.map(({ name, place }) => ({ name, line: place.line - 1 })),
    problems: (bundle === null ? file.problems : testProblems(bundle, [{ path, text }])).map(each => ({
      line: each.place.line - 1,
      column: each.place.column - 1,
      message: problemMessage(each),
    })),
  }));
  return { root: program.root, files };
};
