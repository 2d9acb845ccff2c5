// A value behind `or` that belongs to the comparison before it: `region is amer or emea`.
import { replaceWith } from '../../diagnostics/report.ts';
import type { Expression, ExpressionOf } from '../../syntax/nodes/expression.ts';
import { memberOf } from '../values/folded.ts';
import type { Scope } from './scope.ts';
import { tell, textOf } from './scope.ts';

/** How many operands after the one at `index` are values of its comparison; told where there are some. */
export function valuesBehind(scope: Scope, { operands, operator }: ExpressionOf<'logic'>, index: number): number {
  const first = operands[index]!;
  if (operator !== 'or' || first.kind !== 'is' || first.negated) return 0;
  let end = index + 1;
  while (end < operands.length && isValueOf(scope, first.left, operands[end]!)) end++;
  const values = operands.slice(index + 1, end);
  const [value] = values;
  if (value === undefined) return 0;
  const span = { start: first.span.start, end: values.at(-1)!.span.end };
  const texts = [first.right, ...values].map(each => textOf(scope, each.span));
  const instead = `${textOf(scope, first.left.span)} in (${texts.join(', ')})`;
  tell(scope, 'value-beside-or', { value: textOf(scope, value.span), instead }, value.span, {
    fixes: [replaceWith(span, instead, true)],
  });
  return values.length;
}

/** A literal, or a member of what is compared that is no name of anything else. */
function isValueOf(scope: Scope, left: Expression, operand: Expression): boolean {
  if (operand.kind === 'text' || operand.kind === 'number') return true;
  if (operand.kind !== 'name' || scope.checking.names.shared.has(operand.name.text)) return false;
  const type = scope.checking.types.get(left);
  if (type?.kind !== 'member') return false;
  return memberOf(type.members, operand.name.text) !== undefined;
}
