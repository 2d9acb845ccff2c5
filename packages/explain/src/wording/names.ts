// What things are called: the label where the author gave one, else the name with blanks for underscores.
import type { Activity, Bundle, Field, Gate, Grade, Param, Score, Segment } from '@funnel/bundle';

/** Finds declarations by name and says what they are called. Names that are not declared are said as they are. */
export interface NameBook {
  readonly fields: ReadonlyMap<string, Field>;
  readonly activities: ReadonlyMap<string, Activity>;
  readonly scores: ReadonlyMap<string, Score>;
  readonly grades: ReadonlyMap<string, Grade>;
  readonly gates: ReadonlyMap<string, Gate>;
  readonly params: ReadonlyMap<string, Param>;
  readonly segments: ReadonlyMap<string, Segment>;
}

interface Named {
  readonly name: string;
}

function byName<T extends Named>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map(item => [item.name, item]));
}

export function nameBook(bundle: Bundle): NameBook {
  const { rules } = bundle;
  return {
    fields: byName(rules.lead.fields),
    activities: byName(rules.activities),
    scores: byName(rules.scores),
    grades: byName(rules.grades),
    gates: byName(rules.gates),
    params: byName(rules.params),
    segments: byName(rules.segments),
  };
}

/** A name without a label: `page_view` is `page view`. */
export function spoken(name: string): string {
  return name.replaceAll('_', ' ');
}

/** The label of what the name stands for in one of the book's maps. */
export function called(items: ReadonlyMap<string, Named & { readonly label: string | null }>, name: string): string {
  return items.get(name)?.label ?? spoken(name);
}

/** `path of page view`. */
export function propertyCalled(names: NameBook, activity: string, property: string): string {
  const declared = names.activities.get(activity)?.properties.find(each => each.name === property);
  return `${declared?.label ?? spoken(property)} of ${called(names.activities, activity)}`;
}

/** A fact of `for_want_of`: a field, `activity.property`, or an activity that never happened. */
export function factCalled(names: NameBook, fact: string): string {
  if (names.fields.has(fact)) {
    const name = called(names.fields, fact);
    return name.includes(',') ? `"${name}"` : name;
  }
  const dot = fact.indexOf('.');
  if (dot > 0) return propertyCalled(names, fact.slice(0, dot), fact.slice(dot + 1));
  return fact === 'activity' ? 'any activity' : called(names.activities, fact);
}
