// Where each name of a program stands; made once, while a bundle is prepared.
import { type Activity, type Field, fold, type Rules } from '@funnel/bundle';
import type { ConditionRow, ExpressionRow, OccurrenceRow, Scalar, SetRow } from './rows.ts';

export interface Names {
  readonly rules: Rules;
  readonly fields: ReadonlyMap<string, number>;
  readonly activities: ReadonlyMap<string, number>;
  readonly params: ReadonlyMap<string, number>;
  readonly segments: ReadonlyMap<string, number>;
  readonly scores: ReadonlyMap<string, number>;
  readonly grades: ReadonlyMap<string, number>;
  readonly gates: ReadonlyMap<string, number>;
  readonly stages: ReadonlyMap<string, number>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly occurrences: OccurrenceRow[];
  readonly occurrenceByText: Map<string, OccurrenceRow>;
  readonly sets: SetRow[];
  readonly conditions: ConditionRow[];
  readonly expressions: ExpressionRow[];
}

/** `activity`: the type whose properties a condition speaks of, null outside `where`. */
export interface Scope {
  readonly names: Names;
  readonly activity: Activity | null;
}

export function collectNames(rules: Rules): Names {
  return {
    rules,
    fields: places(rules.lead.fields),
    activities: places(rules.activities),
    params: places(rules.params),
    segments: places(rules.segments),
    scores: places(rules.scores),
    grades: places(rules.grades),
    gates: places(rules.gates),
    stages: places(rules.lifecycle?.stages ?? []),
    lists: new Map(rules.lists.map(list => [list.name, list.values.map(fold)])),
    occurrences: [],
    occurrenceByText: new Map(),
    sets: [],
    conditions: [],
    expressions: [],
  };
}

/**
 * The same names with collections of their own: for what is asked after the parts of the order (routes, content, moves, clocks, hand-offs), so that
 * the code that fills a frame does not walk for it.
 */
export function asideOf(names: Names): Names {
  return { ...names, occurrences: [], occurrenceByText: new Map(), conditions: [], expressions: [] };
}

/** The place of a name; a bundle that names what it does not declare is damaged. */
export function placeOf(places: ReadonlyMap<string, number>, name: string): number {
  const place = places.get(name);
  if (place === undefined) throw new Error(`undeclared:${name}`);
  return place;
}

export function fieldOf(scope: Scope, name: string): Field {
  return scope.names.rules.lead.fields[placeOf(scope.names.fields, name)]!;
}

export function propertyPlace(activity: Activity | null | undefined, name: string): number {
  const place = activity?.properties.findIndex(property => property.name === name) ?? -1;
  if (place < 0) throw new Error(`undeclared:${name}`);
  return place;
}

/** Keeps a set of values among the tables. */
export function addSet(names: Names, values: readonly Scalar[], list: boolean): SetRow {
  const has = new Set<unknown>(values);
  const row: SetRow = { index: names.sets.length, values: [...has] as Scalar[], has, list };
  names.sets.push(row);
  return row;
}

function places(declared: readonly { readonly name: string }[]): ReadonlyMap<string, number> {
  return new Map(declared.map(({ name }, index) => [name, index]));
}
