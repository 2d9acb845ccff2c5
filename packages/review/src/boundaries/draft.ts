// A case in the making: a lead at an instant, changed step by step until it stands where a case is missing.
import { type Bundle, compareBytes, type Datum, type RawRecord } from '@funnel/bundle';
import type { Place, TestProblem } from '../problems/problem.ts';
import { instantOf } from '../run/history-of.ts';
import { recordOf } from '../run/record-of.ts';
import type { Moment, TestActivity, TestCase, TestEntry } from '../test-file/test-file.ts';

/** Without recorded clocks and params set from outside. */
export interface Draft {
  readonly fields: Readonly<Record<string, Datum>>;
  readonly activities: readonly TestActivity[];
  readonly history: readonly TestEntry[];
  readonly asOf: number;
}

const NOWHERE: Place = { file: '', line: 0, column: 0 };

export const blankDraft = (asOf: number): Draft => ({ fields: {}, activities: [], history: [], asOf });

/** null where the case has recorded clocks, or params set from outside: they would decide beside the bar. */
export function draftOf({ activities, asOf, clocks, fields, history, set }: TestCase): Draft | null {
  if (clocks.length > 0 || set.length > 0) return null;
  const known = fields.filter(({ value }) => value !== null);
  return { fields: Object.fromEntries(known.map(({ name, value }) => [name, value])), activities, history, asOf };
}

function namedData(data: Readonly<Record<string, Datum>>): TestCase['fields'] {
  return Object.entries(data).map(([name, value]) => ({ name, value, place: NOWHERE }));
}

/** As the evaluator takes it; null where the rules know nothing of what it says. */
export function recordIn(bundle: Bundle, draft: Draft): RawRecord | null {
  const problems: TestProblem[] = [];
  const fields = namedData(draft.fields);
  const test = { ...draft, name: '', place: NOWHERE, fields, clocks: [], set: [], expect: [] };
  const record = recordOf(bundle, test, problems);
  return problems.length > 0 ? null : record;
}

/** The same for two drafts that say the same, wherever they stand and in whatever order. */
export function draftKey({ activities, asOf, fields, history }: Draft): string {
  const at = (moment: Moment): number => instantOf(moment, asOf);
  const sorted = (texts: readonly string[]): readonly string[] => [...texts].sort(compareBytes);
  return JSON.stringify([
    asOf,
    sorted(Object.entries(fields).map(each => JSON.stringify(each))),
    activities.map(({ at: when, id, knownAt, product, properties, type }) => [
      type,
      at(when),
      knownAt === null ? null : at(knownAt),
      id,
      product?.value ?? null,
      sorted(properties.map(({ name, value }) => JSON.stringify([name, value]))),
    ]),
    history.map(({ at: when, by, knownAt, product, reason, seq, stage }) => [
      stage,
      at(when),
      knownAt === null ? null : at(knownAt),
      seq,
      by,
      reason,
      product?.value ?? null,
    ]),
  ]);
}

/** null makes the field unknown. */
export function withField(draft: Draft, name: string, value: Datum): Draft {
  const { [name]: _, ...others } = draft.fields;
  return { ...draft, fields: value === null ? others : { ...draft.fields, [name]: value } };
}

export function withActivity(
  draft: Draft,
  type: string,
  properties: Readonly<Record<string, Datum>>,
  ago: number,
): Draft {
  const made: TestActivity = {
    type,
    properties: namedData(properties),
    at: { ago: Math.round(ago) },
    knownAt: null,
    id: null,
    product: null,
    place: NOWHERE,
  };
  return { ...draft, activities: [...draft.activities, made] };
}

export function without(draft: Draft, types: readonly string[]): Draft {
  return { ...draft, activities: draft.activities.filter(({ type }) => !types.includes(type)) };
}

/** The lead is in the stage since then, and was nowhere before. */
export function inStageSince(draft: Draft, stage: string, ago: number): Draft {
  const entry: TestEntry = {
    stage,
    at: { ago: Math.round(ago) },
    knownAt: null,
    seq: null,
    by: 'rules',
    reason: null,
    product: null,
    place: NOWHERE,
  };
  return { ...draft, history: [entry] };
}

/** The same lead at another instant: what happened stays where it was. */
export function lookedAt(draft: Draft, asOf: number): Draft {
  const fixed = <T extends { readonly at: Moment; readonly knownAt: Moment | null }>(each: T): T => ({
    ...each,
    at: { at: instantOf(each.at, draft.asOf) },
    knownAt: each.knownAt === null ? null : { at: instantOf(each.knownAt, draft.asOf) },
  });
  return { ...draft, activities: draft.activities.map(fixed), history: draft.history.map(fixed), asOf };
}
