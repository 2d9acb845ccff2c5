// `includes`: what a list has in it. A list may have parts that could not be read, so that it is open whether it has another.
import type { ExpressionOf } from '../../syntax/nodes/expression.ts';
import { FALSE, TRUE } from '../moves/truth.ts';
import { fieldType } from '../types/scope.ts';
import type { Asking } from './asking.ts';
import { factOf } from './facts.ts';
import { allOf, answers, anyOf, type Formula } from './formula.ts';
import { type Test, testOf } from './three-valued.ts';
import { textsOfSet } from './words.ts';

const MOST_PARTS = 40;

/** null where it is not understood. */
export function includesTest(asking: Asking, { of, set, quantity }: ExpressionOf<'includes'>): Test | null {
  const list = factOf(asking, of);
  const texts = textsOfSet(asking, set);
  if (list === null || texts === null || texts.size > MOST_PARTS) return null;
  const { kind } = fieldType(list.field);
  if (kind !== 'text_list' && kind !== 'member_list') return null;
  const has = (truth: number) => [...texts].map(text => answers(`${list.key}/includes/${text}`, truth));
  const hasHole = (truth: number): Formula => answers(`${list.key}/hole`, truth);
  const found = () => (quantity === 'all' ? allOf(has(TRUE)) : anyOf(has(TRUE)));
  const missed = () => (quantity === 'all' ? anyOf(has(FALSE)) : allOf(has(FALSE)));
  return testOf({
    true: () => allOf([list.known, found()]),
    false: () => allOf([list.known, hasHole(FALSE), missed()]),
    unknown: () => anyOf([list.unknown, allOf([list.known, hasHole(TRUE), missed()])]),
  });
}
