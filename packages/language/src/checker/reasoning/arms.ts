// Arms: `when …`, `when … until …`, `otherwise`, and which of several is the first that holds.
import type { ArmNode } from '../../syntax/nodes/expression.ts';
import { dayOf } from '../values/day.ts';
import { TODAY } from './amount.ts';
import type { Asking } from './asking.ts';
import { conditionFormula } from './conditions.ts';
import { ALWAYS, allOf, anyOf, type Formula, NEVER } from './formula.ts';
import { multiple } from './linear.ts';
import { AGAINST_ZERO } from './order.ts';

/** An arm past its last day is not true. */
export function armFormula(asking: Asking, { condition, until }: ArmNode, mode: 'true' | 'not_true'): Formula {
  const isAsked = mode === 'true';
  if (condition === null) return isAsked ? ALWAYS : NEVER;
  const holds = conditionFormula(asking, condition, mode);
  const day = until === null ? null : dayOf(until.text);
  if (typeof day !== 'number') return until === null ? holds : isAsked ? holds : ALWAYS;
  const rest = { ...multiple(TODAY, { steps: 1n, decimals: 0 }), constant: -BigInt(day) };
  return isAsked ? allOf([holds, AGAINST_ZERO['<='](rest)]) : anyOf([holds, AGAINST_ZERO['>'](rest)]);
}

/** The arm holds, and none before it. */
export function firstFormula(asking: Asking, arms: readonly ArmNode[], index: number): Formula {
  const earlier = arms.slice(0, index).map(arm => armFormula(asking, arm, 'not_true'));
  return allOf([armFormula(asking, arms[index]!, 'true'), ...earlier]);
}
