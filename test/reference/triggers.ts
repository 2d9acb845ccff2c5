// What happens to a clock: entries into stages and activities, from its start on.
import type { Trigger } from '@funnel/bundle';
import type { Case } from './case.ts';
import type { Entry } from './facts.ts';
import { occurrencesOf, trueOf, visibleOf } from './occurrences.ts';
import { effectiveEntries, numberOf } from './stages.ts';

export interface Start {
  readonly at: bigint;
  /** null where an activity starts the clock. */
  readonly entry: Entry | null;
  /** Of the entry, or of the activity among all that the trigger could mean, in the order in which they became known. */
  readonly number: number;
}

/** In order of time. */
export function startsOf(trigger: Trigger, about: Case): Start[] {
  if (trigger.kind === 'entering') {
    const entries = effectiveEntries(about).filter(entry => entry.stage === trigger.stage);
    return entries.map(entry => ({ at: entry.at, entry, number: numberOf(entry, about) }));
  }
  const meant = visibleOf(trigger.of, about);
  const asKnown = [...meant].sort((left, right) => {
    if (left.knownAt !== right.knownAt) return left.knownAt < right.knownAt ? -1 : 1;
    return meant.indexOf(left) - meant.indexOf(right);
  });
  return trueOf(occurrencesOf(trigger.of, about)).map(happening => ({
    at: happening.at,
    entry: null,
    number: 1 + asKnown.indexOf(happening),
  }));
}

/** Something that a trigger names. */
export interface Happened {
  readonly at: bigint;
  /** Of an entry its place among those that count; null of an activity. */
  readonly place: number | null;
}

/** What comes once the clock has started, in order: entries after the one that started it, activities not before it. */
export function happenedSince(trigger: Trigger, start: Start, about: Case): Happened[] {
  if (trigger.kind === 'happening') {
    const all = trueOf(occurrencesOf(trigger.of, about)).map(({ at }) => ({ at, place: null }));
    return all.filter(({ at }) => at >= start.at);
  }
  const effective = effectiveEntries(about);
  const first = start.entry === null ? null : effective.indexOf(start.entry);
  const all = effective.map(({ stage, at }, place) => ({ stage, at, place }));
  const since = all.filter(({ at, place }) => (first === null ? at >= start.at : place > first));
  return since.filter(({ stage }) => stage === trigger.stage).map(({ at, place }) => ({ at, place }));
}

/** Whether it comes later: of two entries the history says so, else only the instants do. */
export function isLater(one: Happened, other: Happened): boolean {
  return one.place !== null && other.place !== null ? one.place > other.place : one.at > other.at;
}

/** Whether it does not come earlier, as `isLater` has it. */
export function isNotEarlier(one: Happened, other: Happened): boolean {
  return one.place !== null && other.place !== null ? one.place > other.place : one.at >= other.at;
}

/** Whether it is taken first: at one instant activities are, then entries in the order of the history. */
export function isTakenBefore(one: Happened, other: Happened): boolean {
  return one.at < other.at || (one.at === other.at && (one.place ?? -1) < (other.place ?? -1));
}
