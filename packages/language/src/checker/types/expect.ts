// Demands that an expression be a condition, a number, a text.
import type { ArmNode, Expression } from '../../syntax/nodes/expression.ts';
import type { CheckedType } from '../model.ts';
import { typeWord } from './describe.ts';
import type { Scope } from './scope.ts';
import { fail, tell, UNKNOWABLE } from './scope.ts';

/** Types it and tells where it is neither a condition nor a boolean value. */
export function expectCondition(scope: Scope, expression: Expression): void {
  const type = scope.typeOf(scope, expression);
  if (type.kind === 'condition' || type.kind === 'boolean' || type.kind === 'unknowable') return;
  tell(
    scope,
    'not-a-condition',
    { found: typeWord(type), name: nameIn(expression), isLiteral: LITERALS.has(expression.kind) },
    expression.span,
  );
}

/** The condition of an arm, where it has one. */
export function checkArm(scope: Scope, { condition }: ArmNode): void {
  if (condition !== null) expectCondition(scope, condition);
}

const LITERALS: ReadonlySet<string> = new Set(['text', 'number', 'percent', 'date', 'instant']);

/** The number's decimals, or null where it is none. */
export function expectNumber(scope: Scope, expression: Expression): number | null {
  const type = scope.typeOf(scope, expression);
  if (type.kind === 'number') return type.decimals;
  if (type.kind !== 'unknowable') {
    tell(scope, 'wrong-type', { expected: 'number', found: typeWord(type), name: nameIn(expression) }, expression.span);
  }
  return null;
}

/** The type if it is one of those wanted; else tells and fits everywhere. */
export function expectType(scope: Scope, expression: Expression, expected: CheckedType['kind']): CheckedType {
  const type = scope.typeOf(scope, expression);
  if (type.kind === 'unknowable' || type.kind === expected) return type;
  fail(scope, 'wrong-type', { expected, found: typeWord(type), name: nameIn(expression) }, expression.span);
  return UNKNOWABLE;
}

/** The bare name that an expression is, or null. */
export function nameIn(expression: Expression): string | null {
  return expression.kind === 'name'
    ? expression.name.text
    : expression.kind === 'grouped'
      ? nameIn(expression.inner)
      : null;
}
