// A field whose name or label stands in quotes, where a field is asked.
import { replaceWith } from '../../diagnostics/report.ts';
import type { Expression } from '../../syntax/nodes/expression.ts';
import type { Scope } from './scope.ts';
import { tell, UNKNOWABLE } from './scope.ts';

/** `"Employees" >= 200`: tells of a text on the left side that is called like a field; false for anything else. */
export function isFieldInQuotes(scope: Scope, left: Expression): boolean {
  if (left.kind !== 'text' || scope.place === 'where') return false;
  const wanted = letters(left.text.value);
  const field = scope.checking.names.lead?.node.fields.find(({ name, label, from }) =>
    [name.text, label?.value, from?.value].some(text => text !== undefined && letters(text) === wanted),
  );
  if (field === undefined || wanted === '') return false;
  const name = field.name.text;
  tell(scope, 'name-in-quotes', { text: JSON.stringify(left.text.value), name }, left.span, {
    fixes: [replaceWith(left.span, name, true)],
  });
  scope.checking.types.set(left, UNKNOWABLE);
  return true;
}

const letters = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
