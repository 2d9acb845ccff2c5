// Sentences about the lead's fields and about activities.
import type { Activity, Field, ValueType } from '@funnel/bundle';
import { called, capital, folded, joined } from '@funnel/explain';
import { type Thing, thing } from '../thing.ts';
import { differingValues } from './contrast.ts';
import { typeWords } from './descriptions.ts';
import type { Speaking } from './speaking.ts';
import { titleOf } from './things.ts';

interface Both<T> {
  readonly before: T;
  readonly after: T;
}

interface OfField {
  readonly thing: Thing;
}

export const DATA = {
  column: ({ thing: what, before, after }: Both<string> & OfField, { now }: Speaking) =>
    `${capital(titleOf(now, what))} is read from "${after}" instead of "${before}".`,
  'unknown-values': (
    { thing: what, came, went }: OfField & { readonly came: readonly string[]; readonly went: readonly string[] },
    { now }: Speaking,
  ) => {
    const said = [
      came.length === 0
        ? ''
        : `${joined(came.map(each => `"${each}"`))} now ${came.length === 1 ? 'counts' : 'count'} as not known`,
      went.length === 0
        ? ''
        : `${joined(went.map(each => `"${each}"`))} no longer ${went.length === 1 ? 'counts' : 'count'} as not known`,
    ].filter(Boolean);
    return `In ${titleOf(now, what)}, ${said.join(', and ')}.`;
  },
  members: (
    { thing: what, came, went }: OfField & { readonly came: readonly string[]; readonly went: readonly string[] },
    { now }: Speaking,
  ) => {
    const said = [
      came.length === 0 ? '' : `can now be ${folded(came, 12, 'or')}`,
      went.length === 0 ? '' : `can no longer be ${folded(went, 12, 'or')}: that is not known from now on`,
    ].filter(Boolean);
    return `${capital(titleOf(now, what))} ${said.join(', and ')}.`;
  },
  type: ({ thing: what, before, after }: Both<ValueType> & OfField, { now }: Speaking) => {
    const [was, is] = [typeWords(before), typeWords(after)];
    const title = capital(titleOf(now, what));
    if (was !== is) return `${title} is ${is} instead of ${was}.`;
    const values = differingValues(before, after);
    return `${title} is ${is} (${values.after} instead of ${values.before}).`;
  },
  'lead-per': ({ before, after }: Both<Field | string | null>, { now, old }: Speaking) => {
    const [was, is] = [before, after].map(each => (typeof each === 'string' ? each : (each?.name ?? null)));
    if (is === null || is === undefined)
      return `A lead is decided as a whole, no longer for each ${called(old.names.fields, was ?? '')}.`;
    const title = called(now.names.fields, is);
    return was === null || was === undefined
      ? `A lead is now decided for each ${title} by itself.`
      : `A lead is decided for each ${title} instead of each ${called(old.names.fields, was)}.`;
  },
  event: ({ before, after }: Both<Activity>, { now }: Speaking) =>
    `${titleOf(now, thing('activity', after))} is read from "${after.event}" in the activities instead of "${before.event}".`,
  doer: ({ before, after }: Both<Activity>, { now }: Speaking) => {
    const words = ({ by }: Activity): string => (by === null ? "the lead's own doing" : `done by ${by}`);
    return `${titleOf(now, thing('activity', after))} is ${words(after)} instead of ${words(before)}.`;
  },
} as const;
