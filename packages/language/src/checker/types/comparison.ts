// `>=` and its like, `between`: numbers, dates and instants. Texts and members have `is` instead.
import { replaceWith } from '../../diagnostics/report.ts';
import type { Expression, ExpressionOf } from '../../syntax/nodes/expression.ts';
import type { CheckedType } from '../model.ts';
import { checkComparable, tellMismatch } from './compare-types.ts';
import { typeWord } from './describe.ts';
import { nameIn } from './expect.ts';
import { isFieldInQuotes } from './field-in-quotes.ts';
import { isPercentOfPoints } from './percent-of-points.ts';
import type { Scope } from './scope.ts';
import { CONDITION, tell, UNKNOWABLE } from './scope.ts';
import { isMissing } from './values.ts';

/** What a type can be compared by: an order, only `is`, or not at all. */
const COMPARED_BY: { readonly [K in CheckedType['kind']]: 'order' | 'is' | 'includes' | 'nothing' | 'anything' } = {
  number: 'order',
  date: 'order',
  datetime: 'order',
  text: 'is',
  member: 'is',
  boolean: 'is',
  band: 'is',
  segments: 'is',
  stages: 'is',
  text_list: 'includes',
  member_list: 'includes',
  condition: 'nothing',
  unknowable: 'anything',
};

/** Both sides have an order and are of one kind. */
export function compareType(scope: Scope, expression: ExpressionOf<'compare'>): CheckedType {
  const { operator, left, right } = expression;
  if (isFieldInQuotes(scope, left)) return UNKNOWABLE;
  const type = scope.typeOf(scope, left);
  if (!hasOrder(scope, type, left, expression)) return UNKNOWABLE;
  if (type.kind === 'unknowable') {
    if (right.kind !== 'name') scope.typeOf(scope, right);
    return UNKNOWABLE;
  }
  const rightType = scope.typeOf(scope, right);
  if (COMPARED_BY[rightType.kind] === 'nothing') {
    tell(scope, 'condition-compared', { operator, name: nameIn(right) }, right.span);
    return UNKNOWABLE;
  }
  if (isPercentOfPoints(scope, left, right) || isPercentOfPoints(scope, right, left)) return UNKNOWABLE;
  return tellMismatch(scope, type, left, rightType, right) ? UNKNOWABLE : CONDITION;
}

function hasOrder(
  scope: Scope,
  type: CheckedType,
  left: Expression,
  { operator, operatorSpan, right }: ExpressionOf<'compare'>,
): boolean {
  const by = COMPARED_BY[type.kind];
  if (isMissing(right) && (operator === '=' || operator === '!=') && !scope.checking.names.shared.has(nameIn(right)!)) {
    const instead = operator === '=' ? 'is unknown' : 'is known';
    const span = { start: operatorSpan.start, end: right.span.end };
    tell(scope, 'missing-is-unknown', { name: nameIn(right)! }, span, { fixes: [replaceWith(span, instead, true)] });
    return false;
  }
  if (by === 'order' || by === 'anything') return true;
  if (by === 'nothing') tell(scope, 'condition-compared', { operator, name: nameIn(left) }, left.span);
  else if (by === 'is' && (operator === '=' || operator === '!=')) {
    const instead = operator === '=' ? 'is' : 'is not';
    tell(scope, 'use-is', { operator, instead, found: typeWord(type) }, operatorSpan, {
      fixes: [replaceWith(operatorSpan, instead, true)],
    });
  } else tell(scope, 'no-order', { operator, found: typeWord(type), name: nameIn(left) }, operatorSpan);
  return false;
}

/** All three have an order and are of one kind. */
export function betweenType(scope: Scope, { of, low, high, span }: ExpressionOf<'between'>): CheckedType {
  const type = scope.typeOf(scope, of);
  const by = COMPARED_BY[type.kind];
  if (by === 'anything') {
    for (const bound of [low, high]) if (bound.kind !== 'name') scope.typeOf(scope, bound);
    return UNKNOWABLE;
  }
  if (by !== 'order') {
    if (by === 'nothing') tell(scope, 'condition-compared', { operator: 'between', name: nameIn(of) }, of.span);
    else tell(scope, 'no-order', { operator: 'between', found: typeWord(type), name: nameIn(of) }, span);
    return UNKNOWABLE;
  }
  for (const bound of [low, high]) checkComparable(scope, type, of, bound);
  const isPercent = [low, high].filter(bound => isPercentOfPoints(scope, of, bound)).length > 0;
  return isPercent ? UNKNOWABLE : CONDITION;
}
