// What a thing asks: conditions, their ends, and the activities that they look at.
import type { Condition, Occurrence, Period, When } from '@funnel/bundle';
import { type Sides, type Told, told } from '../change.ts';
import { type FieldTable, fieldChanges } from '../field-changes.ts';
import { isSameMeaning } from '../meaning.ts';
import type { Thing } from '../thing.ts';

/** Of a condition with an end that may not be there at all. */
export function whenChanges(thing: Thing, before: When | null, after: When | null): readonly Told[] {
  if (before === null) return after === null ? [] : [told('condition-came', { thing, when: after })];
  if (after === null) return [told('condition-went', { thing, when: before })];
  return [...conditionChanges(thing, before.when, after.when), ...untilChanges(thing, before.until, after.until)];
}

/** null is no condition: of an arm, `otherwise`. */
export function conditionChanges(thing: Thing, before: Condition | null, after: Condition | null): readonly Told[] {
  if (isSameMeaning(before, after)) return [];
  if (before === null)
    return after === null ? [] : [told('condition-came', { thing, when: { when: after, until: null } })];
  if (after === null) return [told('condition-went', { thing, when: { when: before, until: null } })];
  return [told('condition', { thing, before, after })];
}

export function untilChanges(thing: Thing, before: number | null, after: number | null): readonly Told[] {
  return before === after ? [] : [told('until', { thing, before, after })];
}

/** Of the activities that a thing looks at. */
export function occurrenceChanges(thing: Thing, before: Occurrence, after: Occurrence, sides: Sides): readonly Told[] {
  const looksElsewhere = (
    _: unknown,
    __: unknown,
    nodes: { readonly before: Occurrence; readonly after: Occurrence },
  ) => [told('counted-activity', { thing, before: nodes.before, after: nodes.after })];
  const table: FieldTable<Occurrence> = {
    activity: looksElsewhere,
    by: (old, now, nodes) => (nodes.before.activity === nodes.after.activity ? looksElsewhere(old, now, nodes) : []),
    where: (old, now) => conditionChanges(thing, old, now),
    period: (old: Period | null, now: Period | null) => [told('window', { thing, before: old, after: now })],
  };
  return fieldChanges(table, { before, after }, sides);
}
