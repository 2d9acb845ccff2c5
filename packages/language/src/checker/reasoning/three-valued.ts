// A test by its three results, asked for in any way; `and` and `or` of tests.
import { FALSE, TRUE, UNKNOWN } from '../moves/truth.ts';
import { ALWAYS, allOf, answers, anyOf, type Formula, NEVER } from './formula.ts';
import { IS_JOINT, type Mode, NEGATED } from './mode.ts';

/** What has to be so for each result, worked out when it is asked for. */
export interface Results {
  readonly true: () => Formula;
  readonly false: () => Formula;
  readonly unknown: () => Formula;
}

/** A test that can be asked to come out in any way. */
export type Test = (mode: Mode) => Formula;

const WAYS: { readonly [M in Mode]: (results: Results) => Formula } = {
  true: results => results.true(),
  false: results => results.false(),
  not_true: results => anyOf([results.false(), results.unknown()]),
  not_false: results => anyOf([results.true(), results.unknown()]),
};

export function testOf(results: Results): Test {
  return mode => WAYS[mode](results);
}

/** Known or not, it is what it is: true when `fact` has the value, false when it has another, unknown when it is missing. */
export function testOfFact(
  fact: { readonly known: Formula; readonly unknown: Formula },
  has: () => Formula,
  hasNot: () => Formula,
): Test {
  return testOf({
    true: () => allOf([fact.known, has()]),
    false: () => allOf([fact.known, hasNot()]),
    unknown: () => fact.unknown,
  });
}

export function certain(holds: boolean): Test {
  return testOf({ true: () => (holds ? ALWAYS : NEVER), false: () => (holds ? NEVER : ALWAYS), unknown: () => NEVER });
}

/** Something that nothing is known of but its name. */
export function open(key: string, isNeverUnknown = false): Test {
  return testOf({
    true: () => answers(key, TRUE),
    false: () => answers(key, FALSE),
    unknown: () => (isNeverUnknown ? NEVER : answers(key, UNKNOWN)),
  });
}

/** The same, each way worked out once. */
export function remembered(test: Test): Test {
  const found: { [M in Mode]?: Formula } = {};
  return mode => {
    const formula = found[mode] ?? test(mode);
    found[mode] = formula;
    return formula;
  };
}

export function not(test: Test): Test {
  return mode => test(NEGATED[mode]);
}

export function and(tests: readonly Test[]): Test {
  return mode => (IS_JOINT[mode] ? allOf : anyOf)(tests.map(test => test(mode)));
}

export function or(tests: readonly Test[]): Test {
  return mode => (IS_JOINT[mode] ? anyOf : allOf)(tests.map(test => test(mode)));
}
