// `is` and `in`: a segment, a number, a text, a member, a band, a stage, true or false.
import type { Expression, SetNode } from '../../syntax/nodes/expression.ts';
import { amountOf } from './amounts.ts';
import type { Asking } from './asking.ts';
import { compared } from './comparisons.ts';
import { factTest } from './fact-tests.ts';
import { ALWAYS, allOf, type Formula, NEVER } from './formula.ts';
import { bandFormula, segmentFormula } from './named.ts';
import { not, or, type Test, testOf, testOfFact } from './three-valued.ts';
import { literalText, textsOfSet, type Word, wordOf } from './words.ts';

/** null where it is not understood. */
export function isOne(asking: Asking, left: Expression, right: Expression): Test | null {
  const { meanings } = asking.reasoning.known;
  const [subject, value] = [meanings.get(left), meanings.get(right)];
  if (subject?.kind === 'segments') {
    return value?.kind === 'segment' ? mode => segmentFormula(asking, value.name, mode) : null;
  }
  const word = wordOf(asking, left);
  if (word !== null) return isText(asking, left, word, right);
  const fact = factTest(asking, left);
  if (fact !== null) {
    const literal = ungrouped(right);
    return literal.kind === 'boolean' ? (literal.value ? fact : not(fact)) : null;
  }
  return compared('=', amountOf(asking, left), amountOf(asking, right));
}

/** One of a set. */
export function isOneOf(asking: Asking, of: Expression, set: SetNode): Test | null {
  const word = wordOf(asking, of);
  const texts = textsOfSet(asking, set);
  if (word !== null && texts !== null) return amongTest(asking, of, word, texts);
  const tests = set.list === null ? set.values.map(value => isOne(asking, of, value)) : [null];
  return tests.every(test => test !== null) ? or(tests) : null;
}

function isText(asking: Asking, left: Expression, word: Word, right: Expression): Test | null {
  const text = literalText(asking, right);
  if (text !== null) return amongTest(asking, left, word, new Set([text]));
  const other = wordOf(asking, right);
  if (other?.key !== word.key) return null;
  return testOf({ true: () => word.known, false: () => NEVER, unknown: () => word.unknown });
}

function amongTest(asking: Asking, of: Expression, word: Word, texts: ReadonlySet<string>): Test {
  const among = (isIn: boolean): Formula => ({ kind: 'among', of: word.key, texts, isIn, all: word.all });
  const grade = asking.reasoning.known.meanings.get(ungrouped(of));
  return testOfFact(
    word,
    () => allOf([among(true), grade?.kind === 'grade' ? bandFormula(asking, grade.name, texts) : ALWAYS]),
    () => among(false),
  );
}

function ungrouped(expression: Expression): Expression {
  return expression.kind === 'grouped' ? ungrouped(expression.inner) : expression;
}
