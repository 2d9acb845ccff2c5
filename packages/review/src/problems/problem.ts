// Something wrong with a test file, as data.
import { MESSAGES, type TestProblemCode } from './catalogue.ts';

/** Where something stands: lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface TestProblem {
  readonly code: TestProblemCode;
  readonly data: Readonly<Record<string, string>>;
  readonly place: Place;
}

export function problem(code: TestProblemCode, place: Place, data: Readonly<Record<string, string>> = {}): TestProblem {
  return { code, data, place };
}

/** The sentence for a problem, without its place. */
export function problemMessage(each: TestProblem): string {
  return MESSAGES[each.code](each.data);
}
