// The values of a field that a counterfactual tries, by the field's type.
import {
  type Field,
  type FieldChange,
  stageValue,
  type Value,
  type ValueTypeKind,
  type ValueTypeOf,
} from '@funnel/bundle';
import type { State } from '../interpret/state.ts';
import type { Scalar } from '../tables/rows.ts';

/** A value as data hold it, and as it is staged. `to` null stands for any value at all. */
export interface Option {
  readonly to: FieldChange['to'][number];
  readonly value: Value;
}

/** Every option that is not the present value, in order. */
export type Options = (present: Value, state: State) => readonly Option[];

/** What the rules compare a field with: texts and elements, and steps next to numbers (ascending). */
export interface Compared {
  readonly values: ReadonlySet<Scalar>;
  readonly steps: readonly number[];
}

export function createOptions(field: Field, compared: Compared): Options {
  return (makers[field.type.kind] as Maker<ValueTypeKind>)(field.type, field, compared);
}

type Maker<K extends ValueTypeKind> = (type: ValueTypeOf<K>, field: Field, compared: Compared) => Options;

const makers: { readonly [K in ValueTypeKind]: Maker<K> } = {
  text: (_type, field, { values }) => {
    const named = others(field, [...values] as string[]);
    const anything: Option = { to: null, value: otherText(values) };
    return (present, state) => [...(present === null ? [anything] : []), ...named(present, state)];
  },
  number: (type, field, { steps }) =>
    others(
      field,
      steps.map(step => step / 10 ** type.decimals),
    ),
  boolean: (_type, field) => others(field, [true, false]),
  date:
    () =>
    (present, { day }) =>
      present === null ? [{ to: null, value: day }] : [],
  datetime:
    () =>
    (present, { asOf }) =>
      present === null ? [{ to: null, value: asOf }] : [],
  member: (type, field) => others(field, type.members),
  text_list: (_type, _field, { values }) => longer([...values], text => text as string),
  member_list: (type, _field, { values }) => longer([...values], place => type.members[place as number]!),
};

/** As staging makes them of data; what it takes for unknown, and the present value, are left out. */
function others(field: Field, data: readonly (string | number | boolean)[]): Options {
  const options = data.map(to => ({ to, value: stageValue(field, to).value })).filter(({ value }) => value !== null);
  return present => options.filter(({ value }) => value !== present);
}

/** The present list and one element more. */
function longer(elements: readonly Scalar[], shown: (element: Scalar) => string): Options {
  return present => {
    const list = ((present ?? []) as readonly (string | number | null)[]).filter(element => element !== null);
    return elements
      .filter(element => !list.includes(element as string | number))
      .map(element => {
        const value = [...list, element as string | number];
        return { to: value.map(shown), value };
      });
  };
}

/** A text that no rule names. */
function otherText(values: ReadonlySet<Scalar>): string {
  let text = 'any value';
  while (values.has(text)) text += '.';
  return text;
}
