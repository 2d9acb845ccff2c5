// `when … until …` and `otherwise`.
import type { Arm, When } from '@funnel/bundle';
import { type ArmNode, dayOf } from '@funnel/language';
import { lowerCondition } from '../conditions/lower-condition.ts';
import type { Lowering } from './lowering.ts';
import { unchecked } from './lowering.ts';

/** An arm of a first-match list; `otherwise` has no condition. */
export function lowerArm(lowering: Lowering, { condition, until }: ArmNode): Arm {
  const day = until === null ? null : dayOf(until.text);
  return {
    when: condition === null ? null : lowerCondition(lowering, condition),
    until: day === null || typeof day === 'number' ? day : unchecked({ kind: 'until' }),
  };
}

/** An arm that has a condition. */
export function lowerWhen(lowering: Lowering, arm: ArmNode): When {
  const { when, until } = lowerArm(lowering, arm);
  return { when: when ?? unchecked({ kind: 'otherwise' }), until };
}
