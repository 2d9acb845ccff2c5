// Opens the folder of a program, telling what is wrong with it.
import {
  problemSentence as inWords,
  openProgram,
  type Problem,
  type ProgramFolder,
  problemMessage,
} from '@funnel/data';
import { fail } from '../messages/failure.ts';
import { tell } from '../terminal/output.ts';
import { withoutCopies } from './copies.ts';

/** A problem with its place in the settings file, as a sentence. */
export function problemSentence(problem: Problem): string {
  return problem.at === null ? inWords(problem) : `${problemMessage(problem)} (line ${problem.at.line}).`;
}

/** The problem that stands in the way, if there is one; remarks are told on standard error. */
export function refuseProblems(problems: readonly Problem[]): void {
  const errors = problems.filter(each => each.severity === 'error');
  if (errors.length > 0) fail('bad-program-folder', { message: errors.map(problemSentence).join('\n  ') });
}

/** Tells of what does not stand in the way. */
export function tellRemarks(problems: readonly Problem[]): void {
  for (const each of problems.filter(one => one.severity !== 'error'))
    tell(`${each.severity}: ${problemSentence(each)}`);
}

/** The program at the path; fails where it cannot be opened whole. */
export function openFolder(path: string): ProgramFolder {
  const folder = withoutCopies(openProgram(path));
  refuseProblems(folder.problems);
  return folder;
}
