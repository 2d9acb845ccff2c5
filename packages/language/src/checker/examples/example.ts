// A made-up lead as plain data.
import { decimalText } from '../values/decimal.ts';
import type { Plain, Situation } from './situation.ts';
import { isDecimal } from './values.ts';

export type ExampleValue = string | number | boolean | readonly string[];

export interface ExampleLead {
  /** By field; what is not there is unknown. */
  readonly lead: Readonly<Record<string, ExampleValue>>;
  readonly activities: readonly {
    readonly type: string;
    readonly properties: Readonly<Record<string, ExampleValue>>;
    /** Milliseconds before the instant that the example is about. */
    readonly ago: number;
  }[];
  /** The earliest entry first; the last one is into the stage where the lead is. */
  readonly history: readonly { readonly stage: string; readonly ago: number }[];
}

export function exampleOf({ fields, activities, history }: Situation): ExampleLead {
  return {
    lead: plainValues(fields),
    activities: activities.map(({ type, properties, ago }) => ({ type, properties: plainValues(properties), ago })),
    history,
  };
}

function plainValues(values: ReadonlyMap<string, Plain>): Record<string, ExampleValue> {
  const entries = [...values].map(([name, value]): [string, ExampleValue] => [
    name,
    isDecimal(value) ? Number(decimalText(value)) : value,
  ]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
