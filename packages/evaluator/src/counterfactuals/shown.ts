// A staged value as data hold it.
import {
  formatDate,
  formatInstant,
  type OneMoreActivity,
  type Value,
  type ValueType,
  type ValueTypeKind,
  type ValueTypeOf,
} from '@funnel/bundle';

type Shown = OneMoreActivity['properties'][string];

export function shown(type: ValueType, value: Exclude<Value, null>): Shown {
  return (handlers[type.kind] as (type: ValueType, value: unknown) => Shown)(type, value);
}

const handlers: { readonly [K in ValueTypeKind]: (type: ValueTypeOf<K>, value: never) => Shown } = {
  text: (_type, value: string) => value,
  number: (type, value: number) => value / 10 ** type.decimals + 0,
  boolean: (_type, value: boolean) => value,
  date: (_type, value: number) => formatDate(value),
  datetime: (_type, value: number) => formatInstant(value),
  member: (type, value: number) => type.members[value]!,
  text_list: (_type, value: readonly string[]) => value,
  member_list: (type, value: readonly number[]) => value.map(place => type.members[place]!),
};
