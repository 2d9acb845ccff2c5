// Number literals and arithmetic: exact decimals, both sides of a sum in the same steps.
import type { NumberLiteral, NumericExpression, Expression as Value } from '@funnel/bundle';
import { decimalOf, type Expression, type ExpressionOf, type NumberToken } from '@funnel/language';
import type { Lowering } from '../lowering/lowering.ts';
import { decimalsOf } from '../lowering/lowering.ts';
import { lowerNumber } from './lower-value.ts';

/** A literal as written: `1.50` is 150 steps of 10^-2. */
export function numberLiteral(token: NumberToken): NumberLiteral {
  const { steps, decimals } = decimalOf(token);
  return { kind: 'number', value: Number(steps), decimals };
}

export function lowerNumberLiteral(_: Lowering, { number }: ExpressionOf<'number'>): NumberLiteral {
  return numberLiteral(number);
}

/** `60%` is 0.60. */
export function lowerPercent(_: Lowering, { number }: ExpressionOf<'percent'>): NumberLiteral {
  const literal = numberLiteral(number);
  return { ...literal, decimals: literal.decimals + 2 };
}

/** Sums in the steps of the finer side; a product with its literal first. */
export function lowerArithmetic(lowering: Lowering, expression: ExpressionOf<'arithmetic'>): Value {
  const { operator, left, right } = expression;
  const decimals = decimalsOf(lowering, expression);
  if (operator === '*') {
    const literal = literalOf(left) ?? literalOf(right)!;
    const of = lowerNumber(lowering, literalOf(left) === null ? left : right);
    return { kind: 'times', by: literal.value, by_decimals: literal.decimals, of, decimals };
  }
  const sides = { left: aligned(lowering, left, decimals), right: aligned(lowering, right, decimals), decimals };
  return { kind: operator === '+' ? 'add' : 'subtract', ...sides };
}

/** A minus before a literal is the literal's own; before anything else it multiplies by -1. */
export function lowerNegate(lowering: Lowering, expression: ExpressionOf<'negate'>): Value {
  const literal = literalOf(expression);
  if (literal !== null) return literal;
  const decimals = decimalsOf(lowering, expression);
  return { kind: 'times', by: -1, by_decimals: 0, of: lowerNumber(lowering, expression.operand), decimals };
}

/** `lowest of`, `highest of`: all in the steps of the finest. */
export function lowerExtreme(lowering: Lowering, expression: ExpressionOf<'extreme'>): Value {
  const decimals = decimalsOf(lowering, expression);
  return { kind: expression.which, of: expression.of.map(each => aligned(lowering, each, decimals)), decimals };
}

function aligned(lowering: Lowering, expression: Expression, decimals: number): NumericExpression {
  const of = lowerNumber(lowering, expression);
  const own = decimalsOf(lowering, expression);
  return own === decimals ? of : { kind: 'rescale', factor: 10 ** (decimals - own), of, decimals };
}

/** The literal that an expression is, with its minus, or null. */
function literalOf(expression: Expression): NumberLiteral | null {
  if (expression.kind === 'grouped') return literalOf(expression.inner);
  if (expression.kind === 'number') return numberLiteral(expression.number);
  if (expression.kind === 'percent') {
    const literal = numberLiteral(expression.number);
    return { ...literal, decimals: literal.decimals + 2 };
  }
  if (expression.kind !== 'negate') return null;
  const inner = literalOf(expression.operand);
  return inner === null ? null : { ...inner, value: inner.value === 0 ? 0 : -inner.value };
}
