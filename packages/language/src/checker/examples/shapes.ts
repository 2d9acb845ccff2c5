// Tests that say the same, or the opposite.
import type { Expression, ExpressionOf } from '../../syntax/nodes/expression.ts';
import { shapeOf } from '../values/shape.ts';
import type { Literal } from './literals.ts';

const OPPOSITE: { readonly [operator: string]: ExpressionOf<'compare'>['operator'] } = {
  '<': '>=',
  '>': '<=',
  '!=': '=',
};
const OPPOSITE_QUANTIFIER: { readonly [quantifier: string]: ExpressionOf<'occurs'>['quantifier'] } = { no: 'any' };

/** The test without `not`, `no`, `<`, `>` and `!=`, which say the opposite of others; and whether that is to hold. */
export function plainShape({ test, wanted }: Literal): { readonly shape: string; readonly wanted: boolean } {
  const [expression, isOpposite] = plain(test);
  return { shape: shapeOf(expression), wanted: wanted !== isOpposite };
}

function plain(test: Expression): readonly [Expression, boolean] {
  if (test.kind === 'compare' && OPPOSITE[test.operator] !== undefined) {
    return [{ ...test, operator: OPPOSITE[test.operator]! }, true];
  }
  if (test.kind === 'occurs' && OPPOSITE_QUANTIFIER[test.quantifier] !== undefined) {
    return [{ ...test, quantifier: OPPOSITE_QUANTIFIER[test.quantifier]! }, true];
  }
  if ((test.kind === 'is' || test.kind === 'in') && test.negated) return [{ ...test, negated: false }, true];
  if (test.kind === 'known') {
    const isOpposite = (test.word === 'unknown') !== test.negated;
    return [{ ...test, word: 'known', negated: false }, isOpposite];
  }
  return [test, false];
}
