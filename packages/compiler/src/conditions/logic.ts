// `and`, `or`, `not`, true and false.
import type { Condition, Constant, Not } from '@funnel/bundle';
import type { ExpressionOf } from '@funnel/language';
import type { Lowering } from '../lowering/lowering.ts';
import { lowerCondition } from './lower-condition.ts';

/** One chain of `and` or of `or`. */
export function lowerLogic(lowering: Lowering, { operator, operands }: ExpressionOf<'logic'>): Condition {
  return { kind: operator, of: operands.map(operand => lowerCondition(lowering, operand)) };
}

export function lowerNot(lowering: Lowering, { operand }: ExpressionOf<'not'>): Not {
  return { kind: 'not', of: lowerCondition(lowering, operand) };
}

export function lowerConstant(_: Lowering, { value }: ExpressionOf<'boolean'>): Constant {
  return { kind: 'constant', value };
}

/** The condition, or its opposite where the program says `not`. */
export function negatedIf(negated: boolean, condition: Condition): Condition {
  return negated ? { kind: 'not', of: condition } : condition;
}

/** One condition by itself, several joined by `or`. */
export function anyOf(conditions: readonly Condition[]): Condition {
  return conditions.length === 1 ? conditions[0]! : { kind: 'or', of: conditions };
}
