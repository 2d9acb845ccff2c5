// Tests of single facts: a boolean, whether something is known, the parts of a text, the latest activity.
import type { Expression, ExpressionOf, OccurrenceNode } from '../../syntax/nodes/expression.ts';
import { FALSE, TRUE } from '../moves/truth.ts';
import { fieldType } from '../types/scope.ts';
import { amountOf } from './amounts.ts';
import type { Asking } from './asking.ts';
import { factOf } from './facts.ts';
import { allOf, answers, anyOf, type Formula, NEVER } from './formula.ts';
import { atLeast, atMost, countsOf } from './occurrences.ts';
import { type Test, testOf, testOfFact } from './three-valued.ts';
import { textsOfSet, wordOf } from './words.ts';

/** So many parts of texts are looked at one by one. */
const MOST_PARTS = 40;

/** A boolean by itself; null for anything else. */
export function factTest(asking: Asking, expression: Expression): Test | null {
  const fact = factOf(asking, expression);
  if (fact === null || fieldType(fact.field).kind !== 'boolean') return null;
  return testOfFact(
    fact,
    () => answers(fact.key, TRUE),
    () => answers(fact.key, FALSE),
  );
}

/** Whether a value is there; null where it is not understood. */
export function knownTest(asking: Asking, of: Expression): Test | null {
  const value = wordOf(asking, of) ?? factOf(asking, of) ?? amountOf(asking, of);
  return value === null ? null : testOf({ true: () => value.known, false: () => value.unknown, unknown: () => NEVER });
}

/** A text that starts with, ends with or contains one of some parts. */
export function partsTest(asking: Asking, { of, set, how }: ExpressionOf<'matches'>): Test | null {
  const word = wordOf(asking, of);
  const texts = textsOfSet(asking, set);
  if (word === null || texts === null || texts.size > MOST_PARTS) return null;
  const parts = (has: boolean): Formula[] =>
    [...texts].map((part): Formula => ({ kind: 'part', of: word.key, how, part, has }));
  return testOfFact(
    word,
    () => anyOf(parts(true)),
    () => allOf(parts(false)),
  );
}

/** The latest of the lead's own activities. */
export function latestTest(asking: Asking, { activity }: ExpressionOf<'latest_activity'>): Test {
  const own = [...asking.reasoning.known.activities].filter(([, { node }]) => node.by === null).map(([name]) => name);
  const count = (text: string) => {
    const { span } = activity;
    const occurrence: OccurrenceNode = { activity: { text, span }, by: null, where: null, period: null, span };
    return countsOf(asking, occurrence).trues;
  };
  const texts = new Set([activity.text]);
  const among = (isIn: boolean): Formula => ({ kind: 'among', of: 'latest', texts, isIn, all: new Set(own) });
  const anyOwn = count('activity');
  return testOf({
    true: () => allOf([atLeast(anyOwn, 1n), atLeast(count(activity.text), 1n), among(true)]),
    false: () => allOf([atLeast(anyOwn, 1n), among(false)]),
    unknown: () => atMost(anyOwn, 0n),
  });
}
