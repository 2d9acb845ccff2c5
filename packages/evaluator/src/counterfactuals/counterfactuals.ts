// Single changes that would pass a gate that is not passed; each is verified by deciding again with it.
import type {
  Counterfactual,
  Field,
  FieldChange,
  OneMoreActivity,
  StagedActivity,
  StagedRecord,
  Value,
} from '@funnel/bundle';
import { isExcluded } from '../interpret/fill.ts';
import type { State } from '../interpret/state.ts';
import type { Prepared } from '../prepared.ts';
import { PASSED } from '../tables/frame.ts';
import type { Option } from './options.ts';
import { satisfying } from './satisfy.ts';
import { shown } from './shown.ts';

const MOST = 5;

/** By the place of each gate; empty for one that is passed, and for all of an excluded lead. */
export function findCounterfactuals(
  prepared: Prepared,
  staged: StagedRecord,
  state: State,
): readonly (readonly Counterfactual[])[] {
  const { tables } = state;
  const found = tables.gates.map((): Counterfactual[] => []);
  if (isExcluded(state)) return found;
  const search = prepared.search();
  const wanting = tables.gates.flatMap((gate, place) => (state.frame[gate.slot] === PASSED ? [] : [place]));
  const unfinished = (reaches: (gate: number) => boolean) =>
    wanting.filter(gate => found[gate]!.length < MOST && reaches(gate));

  search.fields.forEach(({ field, options }, place) => {
    const gates = unfinished(gate => search.reaches[gate]!.fields.has(place));
    if (gates.length === 0) return;
    const tried = options(staged.fields[place]!, state).map(option => ({
      option,
      results: prepared.values(
        withField(staged.fields, place, option.value),
        staged.activities,
        state.journey,
        state.asOf,
        state.settings,
      ).gates,
    }));
    for (const gate of gates) {
      const passing = tried.filter(({ results }) => results[gate] === PASSED).map(({ option }) => option);
      const change = fieldChange(field, passing, staged.fields[place]!);
      if (change !== null) found[gate]!.push(change);
    }
  });

  tables.source.activities.forEach((_, type) => {
    for (const candidate of unfinished(gate => search.reaches[gate]!.types.has(type)).length === 0
      ? []
      : oneMore(type, staged, state)) {
      const gates = unfinished(
        gate => search.reaches[gate]!.types.has(type) && !hasActivity(found[gate]!, candidate.change),
      );
      if (gates.length === 0) return;
      const { gates: results } = prepared.values(
        staged.fields,
        candidate.activities,
        state.journey,
        state.asOf,
        state.settings,
      );
      for (const gate of gates) if (results[gate] === PASSED) found[gate]!.push(candidate.change);
    }
  });
  return found;
}

function withField(fields: readonly Value[], place: number, value: Value): readonly Value[] {
  const changed = fields.slice();
  changed[place] = value;
  return changed;
}

/** All passing values as one change; of numbers only those nearest to the present one. */
function fieldChange(field: Field, passing: readonly Option[], present: Value): FieldChange | null {
  if (passing.length === 0) return null;
  const anything = passing.filter(({ to }) => to === null);
  const chosen =
    anything.length > 0
      ? anything
      : field.type.kind === 'number'
        ? nearest(passing, present as number | null)
        : passing;
  return { kind: 'field', field: field.name, to: chosen.map(({ to }) => to) };
}

function nearest(passing: readonly Option[], present: number | null): readonly Option[] {
  if (present === null) return passing.slice(0, 1);
  const below = passing.findLast(({ value }) => (value as number) < present);
  const above = passing.find(({ value }) => (value as number) > present);
  return [below, above].filter(option => option !== undefined);
}

interface Candidate {
  readonly change: OneMoreActivity;
  readonly activities: readonly StagedActivity[];
}

/** An activity of the type for each filter that looks at it. */
function oneMore(type: number, staged: StagedRecord, state: State): readonly Candidate[] {
  const { name, properties } = state.tables.source.activities[type]!;
  const later = staged.activities.findIndex(({ at }) => at > state.asOf);
  const end = later < 0 ? staged.activities.length : later;
  const candidates = new Map<string, Candidate>();
  for (const row of state.tables.occurrences) {
    const made = row.types[type] ? satisfying(row.where, type, state, staged.activities.length) : null;
    if (made === null) continue;
    const known = properties.flatMap(({ name, type }, place) => {
      const value = made.properties[place]!;
      return value === null ? [] : [[name, shown(type, value)] as const];
    });
    const change: OneMoreActivity = { kind: 'activity', activity: name, properties: Object.fromEntries(known) };
    const key = JSON.stringify(known);
    if (!candidates.has(key)) candidates.set(key, { change, activities: staged.activities.toSpliced(end, 0, made) });
  }
  return [...candidates.values()];
}

function hasActivity(found: readonly Counterfactual[], change: OneMoreActivity): boolean {
  return found.some(one => one.kind === 'activity' && one.activity === change.activity);
}
