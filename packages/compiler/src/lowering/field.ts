// Fields of the lead and properties of activities, with their types.
import type { Field, ValueType } from '@funnel/bundle';
import { type FieldNode, stepDecimals, type TypeNode } from '@funnel/language';
import type { NodeOf } from './lowering.ts';
import { unchecked } from './lowering.ts';

export function lowerField(field: FieldNode): Field {
  return {
    name: field.name.text,
    label: field.label?.value ?? null,
    column: field.from?.value ?? field.name.text,
    unknown: field.unknown.map(({ value }) => value),
    type: field.type === null ? unchecked({ kind: 'field' }) : lowerType(field.type),
  };
}

type Lowerings = { readonly [K in TypeNode['kind']]: (type: NodeOf<TypeNode, K>) => ValueType };

const lowerings: Lowerings = {
  text: () => ({ kind: 'text' }),
  boolean: () => ({ kind: 'boolean' }),
  date: () => ({ kind: 'date' }),
  datetime: () => ({ kind: 'datetime' }),
  text_list: () => ({ kind: 'text_list' }),
  number: ({ step }) => ({ kind: 'number', decimals: stepDecimals(step?.digits) }),
  member: ({ members }) => ({ kind: 'member', members: members.map(({ value }) => value) }),
  member_list: ({ members }) => ({ kind: 'member_list', members: members.map(({ value }) => value) }),
};

function lowerType<K extends TypeNode['kind']>(type: NodeOf<TypeNode, K>): ValueType {
  return (lowerings[type.kind as K] as (type: NodeOf<TypeNode, K>) => ValueType)(type);
}
