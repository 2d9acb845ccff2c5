// Activities that an occurrence counts: one more, or none at all.
import type { Datum, Occurrence } from '@funnel/bundle';
import { type Draft, withActivity, without } from './draft.ts';
import { type Properties, propertiesFor } from './filters.ts';
import { anotherThan, someValue } from './values.ts';
import type { World } from './world.ts';

const HOUR = 3_600_000;

/** The types of activity that it looks at. */
export function typesOf({ rules }: World, of: Occurrence): readonly string[] {
  if (of.activity !== null) return [of.activity];
  return rules.activities.filter(each => each.by === of.by).map(each => each.name);
}

/** So long ago that it falls into the period. */
export function recently(world: World, of: Occurrence, draft: Draft): number {
  const { period } = of;
  if (period?.kind === 'within') return Math.min(HOUR, Math.floor(period.milliseconds / 2));
  const stay = period === null ? null : (world.look(draft)?.stay ?? null);
  if (stay === null || stay.milliseconds === null) return HOUR;
  return period?.kind === 'before_entering'
    ? stay.milliseconds + HOUR
    : Math.min(HOUR, Math.floor(stay.milliseconds / 2));
}

export interface HappeningOptions {
  readonly ago?: number;
  /** In place of what the `where` needs. */
  readonly properties?: Properties;
  /** A property that must be there, with a value of its own for each one added. */
  readonly oncePer?: string | null;
}

/** One more that the occurrence counts; null where no type of activity fits. */
export function oneMore(world: World, of: Occurrence, draft: Draft, options: HappeningOptions = {}): Draft | null {
  const [type] = typesOf(world, of);
  const declared = world.rules.activities.find(each => each.name === type);
  const look = world.look(draft);
  if (type === undefined || declared === undefined || look === null) return null;
  const asked = { rules: world.rules, activity: type, asOf: draft.asOf, param: look.param };
  const needed = of.where === null ? {} : propertiesFor(of.where, true, asked);
  const once = declared.properties.find(each => each.name === options.oncePer);
  const taken = draft.activities
    .flatMap(each => each.properties.filter(({ name }) => name === once?.name))
    .map(({ value }) => value);
  const own: Record<string, Datum> =
    once === undefined || once.name in needed
      ? {}
      : { [once.name]: taken.length === 0 ? someValue(once.type, draft.asOf) : anotherThan(taken, once.type) };
  const properties = { ...needed, ...own, ...options.properties };
  return withActivity(draft, type, properties, options.ago ?? recently(world, of, draft));
}

/** Exactly so many, as far as nothing else limits them. */
export function soMany(world: World, of: Occurrence, draft: Draft, count: number): Draft | null {
  let made: Draft | null = without(draft, typesOf(world, of));
  for (let index = 0; index < count && made !== null; index += 1) made = oneMore(world, of, made);
  return made;
}
