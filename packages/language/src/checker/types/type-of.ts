// The type of every expression: one handler a kind.
import type { Expression, ExpressionKind, ExpressionOf } from '../../syntax/nodes/expression.ts';
import type { CheckedType } from '../model.ts';
import {
  countType,
  daysBetweenType,
  daysSinceLastType,
  daysSinceType,
  domainType,
  lastType,
  latestActivityType,
  occursType,
  totalType,
} from './activities.ts';
import { arithmeticType, extremeType, negateType } from './arithmetic.ts';
import { betweenType, compareType } from './comparison.ts';
import { isType, knownType } from './equality.ts';
import { dateType, instantType, numberType, percentType, textType } from './literals.ts';
import { booleanType, groupedType, logicType, notType } from './logic.ts';
import { includesType, inType, matchesType } from './membership.ts';
import { nameType } from './names.ts';
import type { Scope } from './scope.ts';
import { UNKNOWABLE } from './scope.ts';
import { daysInStageType, entriesType, everEnteredType } from './stages.ts';

type Typers = { readonly [K in ExpressionKind]: (scope: Scope, expression: ExpressionOf<K>) => CheckedType };

const typers: Typers = {
  logic: logicType,
  not: notType,
  grouped: groupedType,
  boolean: booleanType,
  occurs: occursType,
  latest_activity: latestActivityType,
  ever_entered: everEnteredType,
  compare: compareType,
  is: isType,
  known: knownType,
  between: betweenType,
  in: inType,
  includes: includesType,
  matches: matchesType,
  arithmetic: arithmeticType,
  negate: negateType,
  extreme: extremeType,
  name: nameType,
  number: numberType,
  percent: percentType,
  text: textType,
  date: dateType,
  instant: instantType,
  count: countType,
  total: totalType,
  last: lastType,
  days_since_last: daysSinceLastType,
  days_since: daysSinceType,
  days_between: daysBetweenType,
  days_in_stage: daysInStageType,
  entries: entriesType,
  domain: domainType,
  missing: () => UNKNOWABLE,
};

/** Types an expression and all within it, and tells what is wrong. The parser bounds how deep expressions stand in each other. */
export function typeOf(scope: Scope, expression: Expression): CheckedType {
  const type = dispatch(scope, expression);
  scope.checking.types.set(expression, type);
  return type;
}

function dispatch<K extends ExpressionKind>(scope: Scope, expression: ExpressionOf<K>): CheckedType {
  return (typers[expression.kind as K] as (scope: Scope, expression: ExpressionOf<K>) => CheckedType)(
    scope,
    expression,
  );
}
