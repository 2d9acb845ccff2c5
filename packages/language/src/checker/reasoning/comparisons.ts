// Comparing two amounts.
import type { Amount } from './amount.ts';
import { allOf, anyOf } from './formula.ts';
import { difference } from './linear.ts';
import { AGAINST_ZERO, CONTRARY, type Operator } from './order.ts';
import { type Test, testOf } from './three-valued.ts';

/** null where one of the sides is not understood. */
export function compared(operator: Operator, left: Amount | null, right: Amount | null): Test | null {
  if (left === null || right === null) return null;
  const known = allOf([left.known, right.known]);
  const holds = (as: Operator) =>
    allOf([
      known,
      anyOf(
        left.cases.flatMap(a =>
          right.cases.map(b => allOf([a.when, b.when, AGAINST_ZERO[as](difference(a.linear, b.linear))])),
        ),
      ),
    ]);
  return testOf({
    true: () => holds(operator),
    false: () => holds(CONTRARY[operator]),
    unknown: () => anyOf([left.unknown, right.unknown]),
  });
}
