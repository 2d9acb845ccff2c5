// The catalogue: every diagnostic code with its severity, message and hint.
import { allowances } from './allowances.ts';
import { analysis } from './analysis.ts';
import { calendars } from './calendars.ts';
import { conditions } from './conditions.ts';
import type { Entry } from './entry.ts';
import { fields } from './fields.ts';
import { gates } from './gates.ts';
import { habits } from './habits.ts';
import { handover } from './handover.ts';
import { lexical } from './lexical.ts';
import { lifecycle } from './lifecycle.ts';
import { names } from './names.ts';
import { plans } from './plans.ts';
import { policy } from './policy.ts';
import { reviews } from './reviews.ts';
import { sample } from './sample.ts';
import { scores } from './scores.ts';
import { slas } from './slas.ts';
import { syntax } from './syntax.ts';
import { values } from './values.ts';

export const catalogue = {
  ...lexical,
  ...habits,
  ...syntax,
  ...names,
  ...fields,
  ...values,
  ...conditions,
  ...scores,
  ...gates,
  ...lifecycle,
  ...calendars,
  ...slas,
  ...analysis,
  ...handover,
  ...plans,
  ...policy,
  ...sample,
  ...reviews,
  ...allowances,
};

export type Catalogue = typeof catalogue;
export type Code = keyof Catalogue;
export type DataOf<C extends Code> = Catalogue[C] extends Entry<infer Data> ? Data : never;

/** The entry of a code, or undefined for a code that is not in the catalogue. */
export function entryOf(code: string): Entry<never> | undefined {
  return Object.hasOwn(catalogue, code) ? catalogue[code as Code] : undefined;
}
