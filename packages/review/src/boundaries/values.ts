// Values that make a part of a condition true or false, as tests write them.
import {
  type Datum,
  type Expression,
  formatDate,
  formatInstant,
  type Rules,
  type TextSet,
  type ValueType,
  type ValueTypeKind,
  type ValueTypeOf,
} from '@funnel/bundle';

const DAY = 86_400_000;

/** A type's value that says nothing in particular. */
const SOME: { readonly [K in ValueTypeKind]: (type: ValueTypeOf<K>, asOf: number) => Datum } = {
  text: () => 'some text',
  number: () => 1,
  boolean: () => true,
  date: (_, asOf) => formatDate(Math.floor(asOf / DAY)),
  datetime: (_, asOf) => formatInstant(asOf),
  member: ({ members }) => members[0]!,
  text_list: () => ['some text'],
  member_list: ({ members }) => [members[0]!],
};

export function someValue<K extends ValueTypeKind>(type: ValueTypeOf<K>, asOf: number): Datum {
  return (SOME[type.kind as K] as (type: ValueType, asOf: number) => Datum)(type, asOf);
}

/** The literal as a test writes it; null for all that is none. */
export function literal(expression: Expression): Datum {
  if (expression.kind === 'number') return expression.value / 10 ** expression.decimals;
  if (expression.kind === 'date') return formatDate(expression.value);
  if (expression.kind === 'datetime') return formatInstant(expression.value);
  if (expression.kind === 'text' || expression.kind === 'member' || expression.kind === 'boolean')
    return expression.value;
  return null;
}

export function valuesOf({ lists }: Rules, set: TextSet): readonly string[] {
  return set.kind === 'values' ? set.values : (lists.find(each => each.name === set.name)?.values ?? []);
}

/** One of the type that is none of these. */
export function anotherThan(values: readonly Datum[], type: ValueType): Datum {
  if (type.kind === 'member') return type.members.find(each => !values.includes(each)) ?? null;
  if (type.kind === 'boolean') return values[0] !== true;
  let text = 'another';
  while (values.includes(text)) text += ' one';
  return type.kind === 'text' ? text : null;
}

/** A decimal number of so many decimals, without what binary fractions add. */
export const decimal = (value: number, decimals: number): number => Number(value.toFixed(decimals)) + 0;
