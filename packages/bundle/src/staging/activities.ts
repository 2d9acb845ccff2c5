// Staging a lead's activities: one entry an id and type, in the order that every engine uses.
import type { RawActivity, StagedActivity, Value } from '../decision/record.ts';
import type { Activity } from '../nodes/lead.ts';
import { compareBytes } from '../text/byte-order.ts';
import { makeActivityStage } from './activity.ts';
import type { ProblemList } from './problems.ts';
import type { Belongs } from './product.ts';

/** A lead has at most this many; of more the latest are kept. */
export const MOST_ACTIVITIES = 1_000_000;

export type ActivitiesStage = (
  raw: readonly RawActivity[],
  belongs: Belongs,
  problems: ProblemList,
) => readonly StagedActivity[];

const NONE: readonly StagedActivity[] = [];

/** Stages, drops repeated ids, sorts by (at, id in byte order with none first, row). */
export function makeActivitiesStage(activities: readonly Activity[]): ActivitiesStage {
  const stage = makeActivityStage(activities);
  return (raw, belongs, problems) => {
    if (raw.length === 0) return NONE;
    const staged: StagedActivity[] = [];
    let ids = false;
    for (let row = 0; row < raw.length; row += 1) {
      const activity = belongs(raw[row]!.product) ? stage(raw[row]!, row, problems) : null;
      if (activity === null) continue;
      staged.push(activity);
      ids ||= idOf(raw, activity) !== '';
    }
    const once = ids ? oncePerId(staged, raw, activities, problems) : staged;
    if (!isInOrder(once, raw)) once.sort((a, b) => inOrder(a, b, raw));
    return once.length > MOST_ACTIVITIES ? latest(once, problems) : once;
  };
}

function idOf(raw: readonly RawActivity[], activity: StagedActivity): string {
  return raw[activity.row]!.id ?? '';
}

function inOrder(a: StagedActivity, b: StagedActivity, raw: readonly RawActivity[]): number {
  return a.at - b.at || compareBytes(idOf(raw, a), idOf(raw, b)) || a.row - b.row;
}

function isInOrder(activities: readonly StagedActivity[], raw: readonly RawActivity[]): boolean {
  for (let index = 1; index < activities.length; index += 1) {
    if (inOrder(activities[index - 1]!, activities[index]!, raw) > 0) return false;
  }
  return true;
}

/** Of those with the same id and type the one known first, then the first row; tells when a dropped one says something else. */
function oncePerId(
  staged: readonly StagedActivity[],
  raw: readonly RawActivity[],
  activities: readonly Activity[],
  problems: ProblemList,
): StagedActivity[] {
  const kept: StagedActivity[] = [];
  const places = new Map<string, number>();
  let dropped: { readonly activity: StagedActivity; readonly place: number }[] | null = null;
  for (const activity of staged) {
    const id = idOf(raw, activity);
    const key = `${activity.type} ${id}`;
    const place = id === '' ? undefined : places.get(key);
    if (place === undefined) {
      if (id !== '') places.set(key, kept.length);
      kept.push(activity);
      continue;
    }
    const rival = kept[place]!;
    const earlier = activity.known_at < rival.known_at;
    if (earlier) kept[place] = activity;
    dropped ??= [];
    dropped.push({ activity: earlier ? rival : activity, place });
  }
  for (const { activity, place } of dropped ?? []) {
    if (differs(activity, kept[place]!))
      problems.add('same-id-differs', activities[activity.type]!.name, idOf(raw, activity));
  }
  return kept;
}

function differs(a: StagedActivity, b: StagedActivity): boolean {
  return a.at !== b.at || a.properties.some((value, index) => !isSame(value, b.properties[index]!));
}

function isSame(a: Value, b: Value): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((element, index) => element === b[index]);
}

function latest(activities: readonly StagedActivity[], problems: ProblemList): readonly StagedActivity[] {
  problems.add('too-many-activities', '', activities.length);
  return activities.slice(-MOST_ACTIVITIES);
}
