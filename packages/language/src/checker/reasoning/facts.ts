// Facts that names stand for: where their value is kept, by key.
import type { FieldNode } from '../../syntax/nodes/declaration.ts';
import type { Expression } from '../../syntax/nodes/expression.ts';
import { occurrenceOf } from '../types/children.ts';
import type { Asking } from './asking.ts';
import { allOf, anyOf, type Formula, known, unknown } from './formula.ts';
import { atLeast, atMost, countsOf, keyOfOccurrence } from './occurrences.ts';

/** A field, a property, or the property of the last activity. */
export interface Fact {
  readonly key: string;
  readonly field: FieldNode;
  readonly known: Formula;
  readonly unknown: Formula;
}

/** null for what is no fact. */
export function factOf(asking: Asking, expression: Expression): Fact | null {
  if (expression.kind === 'grouped') return factOf(asking, expression.inner);
  if (expression.kind === 'last') return lastFact(asking, expression);
  if (expression.kind !== 'name') return null;
  const meaning = asking.reasoning.known.meanings.get(expression);
  if (meaning?.kind !== 'field' && meaning?.kind !== 'property') return null;
  const { field } = meaning;
  const key = meaning.kind === 'field' ? `field/${field.name.text}` : `property/${asking.happening}/${field.name.text}`;
  return { key, field, known: known(key), unknown: unknown(key) };
}

function lastFact(asking: Asking, expression: Expression & { readonly kind: 'last' }): Fact | null {
  const { of, property } = expression;
  const declared = asking.reasoning.known.activities.get(of.activity.text)?.node;
  const field = declared?.properties.find(({ name }) => name.text === property.text);
  if (field === undefined || occurrenceOf(expression) === null) return null;
  const key = `last/${property.text}/${keyOfOccurrence(asking, of)}`;
  const { trues } = countsOf(asking, of);
  return {
    key,
    field,
    known: allOf([atLeast(trues, 1n), known(key)]),
    unknown: anyOf([atMost(trues, 0n), unknown(key)]),
  };
}
