// Conditions: one lowering a kind of expression.
import type { Condition } from '@funnel/bundle';
import type { Expression, ExpressionKind, ExpressionOf } from '@funnel/language';
import type { Lowering } from '../lowering/lowering.ts';
import { unchecked } from '../lowering/lowering.ts';
import { lowerLatestActivity, lowerOccurs } from './activities.ts';
import { lowerBetween, lowerCompare } from './comparison.ts';
import { lowerIs, lowerKnown } from './equality.ts';
import { lowerConstant, lowerLogic, lowerNot } from './logic.ts';
import { lowerIn, lowerIncludes, lowerMatches } from './membership.ts';
import { lowerEverEntered } from './stages.ts';
import { lowerNameCondition, lowerTruth } from './truth.ts';

type Lowerings = { readonly [K in ExpressionKind]: (lowering: Lowering, expression: ExpressionOf<K>) => Condition };

const noCondition = (_: Lowering, expression: Expression): never => unchecked(expression);

const lowerings: Lowerings = {
  logic: lowerLogic,
  not: lowerNot,
  boolean: lowerConstant,
  occurs: lowerOccurs,
  latest_activity: lowerLatestActivity,
  ever_entered: lowerEverEntered,
  compare: lowerCompare,
  between: lowerBetween,
  is: lowerIs,
  known: lowerKnown,
  in: lowerIn,
  includes: lowerIncludes,
  matches: lowerMatches,
  name: lowerNameCondition,
  last: lowerTruth,
  grouped: (lowering, { inner }) => lowerCondition(lowering, inner),
  // Values that are no truth values.
  arithmetic: noCondition,
  negate: noCondition,
  extreme: noCondition,
  number: noCondition,
  percent: noCondition,
  text: noCondition,
  date: noCondition,
  instant: noCondition,
  count: noCondition,
  total: noCondition,
  days_since_last: noCondition,
  days_since: noCondition,
  days_between: noCondition,
  days_in_stage: noCondition,
  entries: noCondition,
  domain: noCondition,
  missing: noCondition,
};

/** The condition that an expression is. */
export function lowerCondition<K extends ExpressionKind>(lowering: Lowering, expression: ExpressionOf<K>): Condition {
  return (lowerings[expression.kind as K] as (lowering: Lowering, expression: ExpressionOf<K>) => Condition)(
    lowering,
    expression,
  );
}
