// The names in the condition of an arm.
import type { ArmNode } from '@funnel/language';
import { inExpression } from './in-expressions.ts';
import { type Mentions, nothing } from './mention.ts';

/** None for `otherwise`, and where there is no arm. */
export function inArm(arm: ArmNode | null): Mentions {
  return arm === null || arm.condition === null ? nothing : inExpression(arm.condition);
}
