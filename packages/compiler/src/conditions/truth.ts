// A name or a boolean value that is a condition by itself.
import type { Condition } from '@funnel/bundle';
import type { Expression, ExpressionOf } from '@funnel/language';
import type { Lowering } from '../lowering/lowering.ts';
import { meaningOf } from '../lowering/lowering.ts';
import { lowerValue } from '../values/lower-value.ts';

/** A gate passes; anything else is a boolean value. */
export function lowerNameCondition(lowering: Lowering, expression: ExpressionOf<'name'>): Condition {
  const meaning = meaningOf(lowering, expression);
  return meaning?.kind === 'gate' ? { kind: 'gate', name: meaning.name } : lowerTruth(lowering, expression);
}

export function lowerTruth(lowering: Lowering, expression: Expression): Condition {
  return { kind: 'truth', of: lowerValue(lowering, expression) };
}
