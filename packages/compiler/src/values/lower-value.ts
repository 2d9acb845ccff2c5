// Values: one lowering a kind of expression.
import type { NumericExpression, Expression as Value } from '@funnel/bundle';
import type { Expression, ExpressionKind, ExpressionOf } from '@funnel/language';
import type { Lowering } from '../lowering/lowering.ts';
import { unchecked } from '../lowering/lowering.ts';
import {
  lowerCount,
  lowerDaysBetween,
  lowerDaysSince,
  lowerDaysSinceLast,
  lowerLast,
  lowerTotal,
} from './activities.ts';
import { lowerBoolean, lowerDate, lowerInstant, lowerText } from './literals.ts';
import { lowerDomain, lowerName } from './names.ts';
import { lowerArithmetic, lowerExtreme, lowerNegate, lowerNumberLiteral, lowerPercent } from './numbers.ts';
import { lowerDaysInStage, lowerEntries } from './stages.ts';

type Lowerings = { readonly [K in ExpressionKind]: (lowering: Lowering, expression: ExpressionOf<K>) => Value };

const noValue = (_: Lowering, expression: Expression): never => unchecked(expression);

const lowerings: Lowerings = {
  name: lowerName,
  domain: lowerDomain,
  number: lowerNumberLiteral,
  percent: lowerPercent,
  arithmetic: lowerArithmetic,
  negate: lowerNegate,
  extreme: lowerExtreme,
  text: lowerText,
  boolean: lowerBoolean,
  date: lowerDate,
  instant: lowerInstant,
  count: lowerCount,
  total: lowerTotal,
  last: lowerLast,
  days_since_last: lowerDaysSinceLast,
  days_since: lowerDaysSince,
  days_between: lowerDaysBetween,
  days_in_stage: lowerDaysInStage,
  entries: lowerEntries,
  grouped: (lowering, { inner }) => lowerValue(lowering, inner),
  // Conditions.
  logic: noValue,
  not: noValue,
  occurs: noValue,
  latest_activity: noValue,
  ever_entered: noValue,
  compare: noValue,
  is: noValue,
  known: noValue,
  between: noValue,
  in: noValue,
  includes: noValue,
  matches: noValue,
  missing: noValue,
};

/** The value that an expression is. */
export function lowerValue<K extends ExpressionKind>(lowering: Lowering, expression: ExpressionOf<K>): Value {
  return (lowerings[expression.kind as K] as (lowering: Lowering, expression: ExpressionOf<K>) => Value)(
    lowering,
    expression,
  );
}

/** The number that an expression is. */
export function lowerNumber(lowering: Lowering, expression: Expression): NumericExpression {
  return lowerValue(lowering, expression) as NumericExpression;
}
