// What is certain of a value when a lead has just arrived in a stage.
import type { Expression, ExpressionOf } from '../../syntax/nodes/expression.ts';
import { occurrenceOf } from '../types/children.ts';
import { type Decimal, decimalOf } from '../values/decimal.ts';
import { type Arrival, isEmpty } from './arrival.ts';

/** An exact number, certainly unknown, or anything. */
export type ValueOnArrival = Decimal | 'unknown' | 'anything';

const NOTHING: Decimal = { steps: 0n, decimals: 0 };

/** Counts since an entry of just now are 0, and the last one of them is unknown. */
export function valueOnArrival(arrival: Arrival, expression: Expression): ValueOnArrival {
  if (expression.kind === 'grouped') return valueOnArrival(arrival, expression.inner);
  if (expression.kind === 'number') return decimalOf(expression.number);
  if (expression.kind === 'percent') {
    const { steps, decimals } = decimalOf(expression.number);
    return { steps, decimals: decimals + 2 };
  }
  if (expression.kind === 'negate') {
    const value = valueOnArrival(arrival, expression.operand);
    return typeof value === 'string' ? value : { ...value, steps: -value.steps };
  }
  if (expression.kind === 'arithmetic') return arithmetic(arrival, expression);
  if (expression.kind === 'days_in_stage') return arrival.time ? NOTHING : 'anything';
  const occurrence = occurrenceOf(expression);
  if (occurrence === null || !isEmpty(arrival, occurrence)) return 'anything';
  return expression.kind === 'count' || expression.kind === 'total' ? NOTHING : 'unknown';
}

function arithmetic(arrival: Arrival, { operator, left, right }: ExpressionOf<'arithmetic'>): ValueOnArrival {
  const [a, b] = [valueOnArrival(arrival, left), valueOnArrival(arrival, right)];
  if (a === 'unknown' || b === 'unknown') return 'unknown';
  if (a === 'anything' || b === 'anything') return 'anything';
  if (operator === '*') return { steps: a.steps * b.steps, decimals: a.decimals + b.decimals };
  const decimals = Math.max(a.decimals, b.decimals);
  const [x, y] = [a, b].map(each => each.steps * 10n ** BigInt(decimals - each.decimals)) as [bigint, bigint];
  return { steps: operator === '+' ? x + y : x - y, decimals };
}
