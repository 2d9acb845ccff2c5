// Whether a condition can come out in more than one way.
import type { Expression } from '../../../syntax/nodes/expression.ts';
import type { Asking } from '../../reasoning/asking.ts';
import { conditionFormula } from '../../reasoning/conditions.ts';
import { ALWAYS, allOf, type Formula } from '../../reasoning/formula.ts';
import { isImpossible } from '../../reasoning/impossible.ts';
import type { Mode } from '../../reasoning/mode.ts';

/** True for no lead, true for every lead, or false for none: true, or unknown where something is missing. */
export type Verdict = 'never' | 'always' | 'never_false';

/** null: it depends on the lead, or nothing is proved. Where `given` is so, it is asked whether the condition can be true. */
export function verdictOf(asking: Asking, condition: Expression, given: Formula): Verdict | null {
  const cannotBe = (mode: Mode, before: Formula = ALWAYS): boolean =>
    isImpossible(asking.reasoning.effort, allOf([before, conditionFormula(asking, condition, mode)]));
  if (cannotBe('true', given)) return 'never';
  if (!cannotBe('false')) return null;
  return cannotBe('not_true') ? 'always' : 'never_false';
}

const MOST_OPERANDS = 12;

/** Of several operands the first two that alone are enough: that cannot both be true, or cannot both be false. */
export function pairOf(
  asking: Asking,
  operands: readonly Expression[],
  mode: Mode,
): readonly [Expression, Expression] | null {
  for (const [index, second] of operands.slice(0, MOST_OPERANDS).entries()) {
    for (const first of operands.slice(0, index)) {
      const both = [first, second].map(each => conditionFormula(asking, each, mode));
      if (isImpossible(asking.reasoning.effort, allOf(both))) return [first, second];
    }
  }
  return null;
}
