// Conditions over stages: they need a lifecycle, which this version of the language has not yet.
import type { ExpressionOf } from '../../syntax/nodes/expression.ts';
import type { CheckedType } from '../model.ts';
import type { Scope } from './scope.ts';
import { fail } from './scope.ts';

export function everEnteredType(scope: Scope, { span }: ExpressionOf<'ever_entered'>): CheckedType {
  return fail(scope, 'needs-lifecycle', { what: 'ever entered' }, span);
}

export function daysInStageType(scope: Scope, { span }: ExpressionOf<'days_in_stage'>): CheckedType {
  return fail(scope, 'needs-lifecycle', { what: 'days in stage' }, span);
}

export function entriesType(scope: Scope, { span }: ExpressionOf<'entries'>): CheckedType {
  return fail(scope, 'needs-lifecycle', { what: 'entries of' }, span);
}
