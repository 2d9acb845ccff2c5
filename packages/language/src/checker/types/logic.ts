// `and`, `or`, `not`, parentheses, true and false.
import type { ExpressionOf } from '../../syntax/nodes/expression.ts';
import type { CheckedType } from '../model.ts';
import { expectCondition } from './expect.ts';
import type { Scope } from './scope.ts';
import { CONDITION } from './scope.ts';
import { valuesBehind } from './value-beside-or.ts';

/** Each operand is a condition. */
export function logicType(scope: Scope, expression: ExpressionOf<'logic'>): CheckedType {
  const { operands } = expression;
  for (let index = 0; index < operands.length; index++) {
    expectCondition(scope, operands[index]!);
    index += valuesBehind(scope, expression, index);
  }
  return CONDITION;
}

/** Its operand is a condition. */
export function notType(scope: Scope, { operand }: ExpressionOf<'not'>): CheckedType {
  expectCondition(scope, operand);
  return CONDITION;
}

/** Parentheses have the type of what they hold. */
export function groupedType(scope: Scope, { inner }: ExpressionOf<'grouped'>): CheckedType {
  return scope.typeOf(scope, inner);
}

/** A boolean value: by itself it is a condition. */
export function booleanType(): CheckedType {
  return { kind: 'boolean' };
}
