// Two sides that are compared must hold values of one kind.
import type { Expression } from '../../syntax/nodes/expression.ts';
import type { CheckedType } from '../model.ts';
import { comparable, typeWord } from './describe.ts';
import { nameIn } from './expect.ts';
import type { Scope } from './scope.ts';
import { tell } from './scope.ts';

/** Types the right side and tells where it does not go with the left; the right side's type if it does, else null. */
export function checkComparable(
  scope: Scope,
  left: CheckedType,
  leftExpression: Expression,
  right: Expression,
): CheckedType | null {
  const type = scope.typeOf(scope, right);
  return tellMismatch(scope, left, leftExpression, type, right) ? null : type;
}

/** Tells of two types that do not go together; false when they do. */
export function tellMismatch(
  scope: Scope,
  left: CheckedType,
  leftExpression: Expression,
  right: CheckedType,
  rightExpression: Expression,
): boolean {
  if (comparable(left, right)) return false;
  const kinds = new Set([left.kind, right.kind]);
  if (kinds.has('date') && kinds.has('datetime')) {
    tell(scope, 'date-against-instant', {}, rightExpression.span);
  } else {
    const data = {
      left: typeWord(left),
      right: typeWord(right),
      leftName: nameIn(leftExpression),
      rightName: nameIn(rightExpression),
    };
    tell(scope, 'type-mismatch', data, rightExpression.span);
  }
  return true;
}
