// `+`, `-`, `*` by a literal, `lowest of`, `highest of`: numbers in, a number out, with exact decimals.
import type { ExpressionOf } from '../../syntax/nodes/expression.ts';
import type { CheckedType } from '../model.ts';
import { expectNumber } from './expect.ts';
import type { Scope } from './scope.ts';
import { fail, UNKNOWABLE } from './scope.ts';

/** The decimals a product may have at most. */
const MOST_DECIMALS = 12;

/** Sums have the larger decimals of both sides, products the decimals of both together. */
export function arithmeticType(scope: Scope, expression: ExpressionOf<'arithmetic'>): CheckedType {
  const left = expectNumber(scope, expression.left);
  const right = expectNumber(scope, expression.right);
  if (left === null || right === null) return UNKNOWABLE;
  if (expression.operator !== '*') return { kind: 'number', decimals: Math.max(left, right) };
  if (left + right > MOST_DECIMALS) {
    return fail(scope, 'product-too-fine', { decimals: left + right, most: MOST_DECIMALS }, expression.span);
  }
  return { kind: 'number', decimals: left + right };
}

export function negateType(scope: Scope, { operand }: ExpressionOf<'negate'>): CheckedType {
  const decimals = expectNumber(scope, operand);
  return decimals === null ? UNKNOWABLE : { kind: 'number', decimals };
}

export function extremeType(scope: Scope, { of }: ExpressionOf<'extreme'>): CheckedType {
  const decimals = of.map(expression => expectNumber(scope, expression));
  return decimals.includes(null) ? UNKNOWABLE : { kind: 'number', decimals: Math.max(0, ...decimals.map(Number)) };
}
