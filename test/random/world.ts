// What a random program has declared so far: what a condition may speak of.
import type { ValueTypeKind } from '@funnel/bundle';
import type { Chance } from './chance.ts';

export interface KnownField {
  readonly name: string;
  readonly kind: ValueTypeKind;
  readonly decimals: number;
}

export interface KnownActivity {
  readonly name: string;
  readonly by: string | null;
  readonly properties: readonly KnownField[];
}

export interface KnownStage {
  readonly name: string;
  readonly byHand: boolean;
  readonly ends: boolean;
  readonly returns: boolean;
}

/** Names that have been declared; each later declaration may speak of the earlier ones, so that there are no cycles. */
export interface World {
  readonly chance: Chance;
  readonly fields: readonly KnownField[];
  readonly activities: readonly KnownActivity[];
  readonly lists: readonly string[];
  readonly params: string[];
  readonly segments: { name: string; construct: 'persona' | 'segment' }[];
  readonly scores: string[];
  readonly grades: { name: string; bands: readonly string[] }[];
  readonly gates: string[];
  /** Planned before all else, since conditions everywhere may ask for them; none in a program without a lifecycle. */
  readonly stages: readonly KnownStage[];
  readonly calendars: string[];
  readonly teams: string[];
  readonly routes: string[];
  readonly slas: string[];
  /** Of the content; none in a program without. */
  readonly steps: string[];
}

/** Where a condition stands: at the lead, or in the `where` of an activity. */
export interface Place {
  readonly world: World;
  readonly activity: KnownActivity | null;
}

export function fieldsOf(world: World, ...kinds: ValueTypeKind[]): KnownField[] {
  return world.fields.filter(field => kinds.includes(field.kind));
}

/** What can stand on the left of a comparison: the activity's properties in a `where`, else the lead's fields. */
export function namesAt({ world, activity }: Place, ...kinds: ValueTypeKind[]): KnownField[] {
  if (activity === null) return fieldsOf(world, ...kinds);
  return activity.properties.filter(property => kinds.includes(property.kind));
}

/** What can stand on the right besides: other properties and, in a `where`, the lead's fields as `title of lead`. */
export function otherNamesAt(place: Place, kind: ValueTypeKind, left: string): KnownField[] {
  const own = namesAt(place, kind).filter(other => other.name !== left);
  if (place.activity === null) return own;
  return [...own, ...fieldsOf(place.world, kind).map(field => ({ ...field, name: `${field.name} of lead` }))];
}

/** The declared name without `of lead`. */
export function plainName(name: string): string {
  return name.replace(' of lead', '');
}

/** A world in which nothing is declared. */
export function emptyWorld(chance: Chance): World {
  return {
    chance,
    fields: [],
    activities: [],
    lists: [],
    params: [],
    segments: [],
    scores: [],
    grades: [],
    gates: [],
    stages: [],
    calendars: [],
    teams: [],
    routes: [],
    slas: [],
    steps: [],
  };
}
