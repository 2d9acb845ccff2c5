// Rules of one score, two by two, that reward or punish alike.
import type { DeclarationOf, RuleNode } from '../../../syntax/nodes/declaration.ts';
import type { Expression } from '../../../syntax/nodes/expression.ts';
import { MILLIONTHS, pointsOf } from '../../budget/limits.ts';
import type { Asking } from '../../reasoning/asking.ts';
import { conditionFormula } from '../../reasoning/conditions.ts';
import { allOf } from '../../reasoning/formula.ts';
import { isImpossible } from '../../reasoning/impossible.ts';
import { rulesOf } from '../../types/children.ts';
import { decimalText } from '../../values/decimal.ts';

export interface RulePair {
  /** The one that stands first. */
  readonly first: RuleNode;
  readonly second: RuleNode;
  /** Of both together, as it is said. */
  readonly points: string;
}

/** So many rules of one score are compared, in so many pairs. */
const MOST_RULES = 200;
const MOST_PAIRS = 1000;

/** Pairs of rules of one form that both add or both subtract; rules that end some day are left out. */
export function rulePairs(
  score: DeclarationOf<'score'>,
  form: RuleNode['source']['kind'],
  isAlike: (a: RuleNode, b: RuleNode) => boolean,
): readonly RulePair[] {
  const rules = rulesOf(score)
    .filter(({ source, when }) => source.kind === form && (when?.until ?? null) === null)
    .slice(0, MOST_RULES);
  const pairs: RulePair[] = [];
  for (const [index, second] of rules.entries()) {
    for (const first of rules.slice(0, index)) {
      if (first.sign !== second.sign || !isAlike(first, second)) continue;
      const steps = (pointsOf(first.points) ?? 0n) + (pointsOf(second.points) ?? 0n);
      pairs.push({ first, second, points: decimalText({ steps, decimals: MILLIONTHS }) });
      if (pairs.length >= MOST_PAIRS) return pairs;
    }
  }
  return pairs;
}

/** Is the other true wherever the one is? */
export function implies(asking: Asking, one: Expression, other: Expression): boolean {
  const holds = [conditionFormula(asking, one, 'true'), conditionFormula(asking, other, 'not_true')];
  return isImpossible(asking.reasoning.effort, allOf(holds));
}
