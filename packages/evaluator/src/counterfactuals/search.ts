// What counterfactuals need of a program before they see a lead; made once, when the first is asked for.
import type { Field } from '@funnel/bundle';
import type { Tables } from '../tables/tables.ts';
import { comparedSteps, comparedValues } from './literals.ts';
import { createOptions, type Options } from './options.ts';
import { type Reach, reachOfGate } from './reach.ts';

export interface Search {
  readonly fields: readonly { readonly field: Field; readonly options: Options }[];
  /** By the place of the gate. */
  readonly reaches: readonly Reach[];
}

export function createSearch(tables: Tables): Search {
  const values = comparedValues(tables);
  return {
    fields: tables.source.lead.fields.map((field, place) => ({
      field,
      // Another product is another record.
      options:
        place === tables.per
          ? () => []
          : createOptions(field, { values: values[place]!, steps: comparedSteps(place, tables) }),
    })),
    reaches: tables.gates.map((_, place) => reachOfGate(place, tables)),
  };
}
