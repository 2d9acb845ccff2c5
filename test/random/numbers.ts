// Random numeric expressions.
import type { Chance } from './chance.ts';
import { picked } from './occurrences.ts';
import { fixed, joined, type Source } from './source.ts';
import { fieldsOf, namesAt, type Place } from './world.ts';

export const commonNumbers = ['0', '1', '3', '10', '40', '50', '180', '1_000'];

export function numberLiteral(chance: Chance, decimals = 3): string {
  const sign = chance.percent(12) ? '-' : '';
  const form = chance.below(10);
  if (form < 6) return `${sign}${chance.pick(commonNumbers)}`;
  if (form < 7) return `${chance.pick(['60', '5', '12.5'])}%`;
  const digits = Array.from({ length: chance.from(1, Math.max(1, Math.min(3, decimals))) }, () =>
    chance.below(10),
  ).join('');
  return `${sign}${chance.below(60)}.${digits}`;
}

/** A value of the lead's that needs no arithmetic. */
function simpleNumber(place: Place): Source {
  const { world } = place;
  const { chance } = world;
  const fields = namesAt(place, 'number');
  const atLead: (() => Source | null)[] = [
    () => (world.scores.length === 0 ? null : fixed`${chance.pick(world.scores)}`),
    () => fixed`count of ${picked(place)}`,
    () => {
      const { property, name } = numberProperty(place);
      return property === null ? null : fixed`sum of ${property} over ${picked(place, name)}`;
    },
    () => {
      const { property, name } = numberProperty(place);
      return property === null ? null : fixed`last ${property} of ${picked(place, name)}`;
    },
    () => fixed`days since last ${picked(place)}`,
    () => {
      const times = fieldsOf(world, 'date', 'datetime');
      return times.length === 0 ? null : fixed`days since ${chance.pick(times).name}`;
    },
    () => {
      const times = fieldsOf(world, chance.pick(['date', 'datetime'] as const));
      return times.length < 2 ? null : fixed`days between ${times[0]!.name} and ${times[1]!.name}`;
    },
  ];
  if (chance.percent(50)) {
    const made = chance.pick(atLead)();
    if (made !== null) return made;
  }
  if (world.stages.length > 0 && chance.percent(20)) {
    return chance.percent(60) ? fixed`days in stage` : fixed`entries of ${chance.pick(world.stages).name}`;
  }
  if (world.params.length > 0 && chance.percent(15)) return fixed`${chance.pick(world.params)}`;
  return fields.length > 0 ? fixed`${chance.pick(fields).name}` : fixed`count of ${picked(place)}`;
}

function numberProperty(place: Place): { property: string | null; name: string } {
  const { activities, chance } = place.world;
  const having = activities.filter(activity => activity.properties.some(property => property.kind === 'number'));
  if (having.length === 0) return { property: null, name: '' };
  const activity = chance.pick(having);
  const property = chance.pick(activity.properties.filter(one => one.kind === 'number'));
  return { property: property.name, name: activity.name };
}

/** A number of the lead's, with or without arithmetic. */
export function numberAt(place: Place): Source {
  const { chance } = place.world;
  const form = chance.below(14);
  if (form === 0) return fixed`${simpleNumber(place)} + ${simpleNumber(place)}`;
  if (form === 1) return fixed`${simpleNumber(place)} - ${simpleNumber(place)}`;
  if (form === 2) return fixed`${chance.pick(['2', '0.5', '3', '40', '0.1', '-2'])} * ${simpleNumber(place)}`;
  if (form === 3) return fixed`lowest of (${joined([simpleNumber(place), simpleNumber(place)], ', ')})`;
  if (form === 4)
    return fixed`highest of (${joined([simpleNumber(place), numberLiteral(chance), simpleNumber(place)], ', ')})`;
  return simpleNumber(place);
}
