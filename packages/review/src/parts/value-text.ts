// Staged values as people write them.
import {
  type Field,
  formatDate,
  formatInstant,
  type Value,
  type ValueTypeKind,
  type ValueTypeOf,
} from '@funnel/bundle';
import { decimalText, quote } from './expression-text.ts';

type Printers = { readonly [K in ValueTypeKind]: (type: ValueTypeOf<K>, value: NonNullable<Value>) => string };

const PRINTERS: Printers = {
  text: (_, value) => quote(String(value)),
  number: (type, value) => decimalText(Number(value), type.decimals),
  boolean: (_, value) => String(value),
  date: (_, value) => formatDate(Number(value)),
  datetime: (_, value) => formatInstant(Number(value)),
  member: (type, value) => type.members[Number(value)] ?? '?',
  text_list: (_, value) => list(value, each => quote(String(each))),
  member_list: (type, value) => list(value, each => type.members[Number(each)] ?? '?'),
};

/** A field's staged value in words; `unknown` where there is none. */
export function valueText(field: Field, value: Value): string {
  return value === null ? 'unknown' : printed(field.type, value);
}

function printed<K extends ValueTypeKind>(type: ValueTypeOf<K>, value: NonNullable<Value>): string {
  return (PRINTERS[type.kind as K] as (type: ValueTypeOf<K>, value: NonNullable<Value>) => string)(type, value);
}

function list(value: NonNullable<Value>, element: (each: string | number) => string): string {
  if (!Array.isArray(value)) return '?';
  return `[${value.map(each => (each === null ? 'unknown' : element(each))).join(', ')}]`;
}
