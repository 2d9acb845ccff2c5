// Random occurrences: which activity, by whom, where, within how long.
import { conditionAt } from './conditions.ts';
import { fixed, nothing, optional, type Source } from './source.ts';
import { durations } from './vocabulary.ts';
import type { KnownActivity, Place } from './world.ts';

export function within(place: Place, percent: number): Source {
  const { chance } = place.world;
  return chance.percent(percent) ? optional` within ${chance.pick(durations)}` : nothing;
}

/** Within how long, or since or before which stage was entered. */
export function period(place: Place, percent: number): Source {
  const { chance, stages } = place.world;
  if (stages.length === 0 || !chance.percent(35)) return within(place, percent);
  if (!chance.percent(percent)) return nothing;
  return optional` ${chance.pick(['since', 'before'])} entering ${chance.pick(stages).name}`;
}

/** A `where` over the activity's properties; only activities that have some get one. */
export function where(place: Place, activity: KnownActivity, percent: number): Source {
  const { world } = place;
  if (activity.properties.length === 0 || !world.chance.percent(percent)) return nothing;
  return optional` where (${conditionAt({ world, activity }, 1)})`;
}

/** `activity`, or one by name. */
function activityAt(place: Place): KnownActivity | null {
  const { chance, activities } = place.world;
  return chance.percent(20) ? null : chance.pick(activities);
}

/** `any A where … within …`, without the quantifier. */
export function occurrence(place: Place): Source {
  const activity = activityAt(place);
  const { chance, activities } = place.world;
  if (activity === null) {
    const groups = activities.map(one => one.by).filter(by => by !== null);
    const by = groups.length > 0 && chance.percent(50) ? optional` by ${chance.pick(groups)}` : nothing;
    return fixed`activity${by}${period(place, 60)}`;
  }
  const by = activity.by !== null && chance.percent(25) ? optional` by ${activity.by}` : nothing;
  return fixed`${activity.name}${by}${where(place, activity, 45)}${period(place, 50)}`;
}

/** What `count of`, `sum of` and `last … of` look at: a name, or an occurrence in parentheses. */
export function picked(place: Place, name?: string): Source {
  const { chance, activities } = place.world;
  const activity = name === undefined ? chance.pick(activities) : activities.find(one => one.name === name)!;
  if (activity.properties.length > 0 && chance.percent(35)) {
    return fixed`(${activity.name}${where(place, activity, 80)}${period(place, 40)})`;
  }
  if (name === undefined && chance.percent(15)) {
    const groups = activities.map(one => one.by).filter(by => by !== null);
    if (groups.length > 0 && chance.percent(40)) return fixed`(activity by ${chance.pick(groups)}${period(place, 40)})`;
    return fixed`activity${period(place, 40)}`;
  }
  return fixed`${activity.name}${period(place, 40)}`;
}
