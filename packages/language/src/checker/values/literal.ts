// Numbers that are written out.
import type { Expression } from '../../syntax/nodes/expression.ts';
import { type Decimal, decimalOf } from './decimal.ts';

/** The number that a literal is, with its minus and percent sign; null for anything else. */
export function literalOf(expression: Expression): Decimal | null {
  if (expression.kind === 'grouped') return literalOf(expression.inner);
  if (expression.kind === 'number') return decimalOf(expression.number);
  if (expression.kind === 'percent') {
    const { steps, decimals } = decimalOf(expression.number);
    return { steps, decimals: decimals + 2 };
  }
  if (expression.kind !== 'negate') return null;
  const inner = literalOf(expression.operand);
  return inner === null ? null : { ...inner, steps: -inner.steps };
}
