// `>=` and its like, `between`: both sides in the same steps.
import type { And, Compare, Order } from '@funnel/bundle';
import type { Expression, ExpressionOf } from '@funnel/language';
import type { Lowering } from '../lowering/lowering.ts';
import { typeOf } from '../lowering/lowering.ts';
import { lowerValue } from '../values/lower-value.ts';

export function lowerCompare(lowering: Lowering, { left, right, operator }: ExpressionOf<'compare'>): Compare {
  return comparison(lowering, left, operator, right);
}

/** Both ends belong to it: the value is at least the lower one and at most the higher one. */
export function lowerBetween(lowering: Lowering, { of, low, high }: ExpressionOf<'between'>): And {
  return { kind: 'and', of: [comparison(lowering, of, '>=', low), comparison(lowering, of, '<=', high)] };
}

/** Compares two numbers, dates or instants; numbers of different decimals are brought to the finer ones. */
export function comparison(lowering: Lowering, left: Expression, operator: Order, right: Expression): Compare {
  const [leftDecimals, rightDecimals] = [left, right].map(side => {
    const type = typeOf(lowering, side);
    return type.kind === 'number' ? type.decimals : 0;
  }) as [number, number];
  const decimals = Math.max(leftDecimals, rightDecimals);
  return {
    kind: 'compare',
    operator,
    left: lowerValue(lowering, left),
    right: lowerValue(lowering, right),
    left_factor: 10 ** (decimals - leftDecimals),
    right_factor: 10 ** (decimals - rightDecimals),
  };
}
