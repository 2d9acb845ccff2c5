// Texts, truth values, dates and instants as written. A text that names a member is that member.
import type { BooleanLiteral, DateLiteral, InstantLiteral, Expression as Value } from '@funnel/bundle';
import { dayOf, type ExpressionOf, instantOf } from '@funnel/language';
import type { Lowering } from '../lowering/lowering.ts';
import { meaningOf, unchecked } from '../lowering/lowering.ts';

export function lowerText(lowering: Lowering, expression: ExpressionOf<'text'>): Value {
  const meaning = meaningOf(lowering, expression);
  if (meaning?.kind === 'member') return { kind: 'member', value: meaning.value };
  return { kind: 'text', value: expression.text.value };
}

export function lowerBoolean(_: Lowering, { value }: ExpressionOf<'boolean'>): BooleanLiteral {
  return { kind: 'boolean', value };
}

export function lowerDate(_: Lowering, expression: ExpressionOf<'date'>): DateLiteral {
  const value = dayOf(expression.date.text);
  return typeof value === 'number' ? { kind: 'date', value } : unchecked(expression);
}

export function lowerInstant(_: Lowering, expression: ExpressionOf<'instant'>): InstantLiteral {
  const value = instantOf(expression.text);
  return typeof value === 'number' ? { kind: 'datetime', value } : unchecked(expression);
}
