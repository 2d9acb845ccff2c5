// What one decision works on. Made anew for each, so that nothing passes from one lead to the next.
import type { StagedActivity, StagedRecord, Value } from '@funnel/bundle';
import { type Journey, journeyAt } from '../history/journey.ts';
import type { Tables } from '../tables/tables.ts';

export const DAY = 86_400_000;

export interface State {
  readonly tables: Tables;
  readonly fields: readonly Value[];
  /** Those that as-of can see, ascending. */
  readonly activities: readonly StagedActivity[];
  readonly journey: Journey;
  readonly asOf: number;
  /** The UTC day of as-of. */
  readonly day: number;
  /** Values given from outside by the place of the param; null when there are none. */
  readonly settings: Settings | null;
  readonly frame: Float64Array;
  /** Behind a move: the state that the frame was filled from, in which named things have their values; null where it is this one. */
  readonly before: State | null;
  /** The activity at hand while a `where` is asked. */
  activity: StagedActivity | null;
  /** Whether arithmetic left its range since this was last set to false. */
  overflow: boolean;
  readonly bounds: Bounds;
}

/** What filling the unknown facts can make of each score (thousandths), filled in the order of the steps. */
export interface Bounds {
  readonly lowest: number[];
  readonly highest: number[];
  /** Only scores, and what rests on them, may move: params count as in force, facts and histories as they stand. */
  scoresOnly: boolean;
}

/** Steps of the param at each place, undefined where it is not set. */
export type Settings = readonly (number | undefined)[];

/** What of a staged record decides. */
export type Facts = Pick<StagedRecord, 'fields' | 'activities' | 'history'>;

export function createState(
  tables: Tables,
  staged: Facts,
  asOf: number,
  settings: Settings | null,
  frame: Float64Array = new Float64Array(tables.size),
): State {
  return {
    tables,
    fields: staged.fields,
    activities: visible(staged.activities, asOf),
    journey: journeyAt(tables.beginning, staged.history, asOf),
    asOf,
    day: Math.floor(asOf / DAY),
    settings,
    frame,
    before: null,
    activity: null,
    overflow: false,
    bounds: { lowest: [], highest: [], scoresOnly: false },
  };
}

/** Activities that happened and were known by as-of; the list itself when all were. */
export function visible(activities: readonly StagedActivity[], asOf: number): readonly StagedActivity[] {
  for (let index = 0; index < activities.length; index += 1) {
    if (!isVisible(activities[index]!, asOf)) return activities.filter(activity => isVisible(activity, asOf));
  }
  return activities;
}

function isVisible(activity: StagedActivity, asOf: number): boolean {
  return activity.at <= asOf && activity.known_at <= asOf;
}
